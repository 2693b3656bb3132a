import type { Evidence } from '#lib/kernel/evidence.ts';
import {
	asked,
	countWords,
	foundWords,
	isEnough,
	nearlyFound,
	type Trait
} from '#lib/kernel/facts/counting.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { changesSince, isRealChange } from '../../facts/changes-since.ts';
import { decidingOf } from '../../facts/deciding.ts';
import type { Change } from '../../model/index.ts';
import { keyOf, rowNamed, type NamedKind } from '../../names.ts';
import { nameOfEmail } from '../../people.ts';
import type { ChangeWants } from '../language/other-wants.ts';

const things = ['account', 'group', 'computer', 'device'] as const satisfies readonly NamedKind[];

/** Evidence about what was changed in the workplace. */
export function evaluateChange(scene: Scene, wants: ChangeWants): Evidence {
	const verbs = verbsOf(scene, wants);
	const logged = changesSince(scene, wants.since ?? 'step').filter(
		(change) => isRealChange(change) || verbs.includes(change.verb)
	);
	const traits = traitsOf(scene, wants, verbs);
	const fitting = logged.filter((change) => traits.every((trait) => trait.fits(change)));
	const last = fitting.at(-1);
	return {
		held: isEnough(fitting.length, wants),
		expected: `${countWords(wants, 'change', 'changes')}${wantedWords(scene, wants)}`,
		found: fitting.length
			? `${foundWords(fitting.length, 'such change', 'such changes')}: ${fitting.map(({ words }) => words).join('; ')}`
			: nearlyFound(logged, traits, 'such change'),
		decidedBy: last ? decidingOf(scene.tables, last) : null
	};
}

function verbsOf({ tables }: Scene, { what }: ChangeWants): readonly string[] {
	if (what === undefined) return [];
	return many(what).flatMap((say) => tables.systems.sayings.get(say)?.verb.name ?? []);
}

function traitsOf(scene: Scene, wants: ChangeWants, verbs: readonly string[]): Trait<Change>[] {
	const { tables } = scene;
	const email = wants.by === undefined ? undefined : scene.person(wants.by)?.email.toLowerCase();
	return asked<Change>([
		wants.what !== undefined && {
			fits: (change) => verbs.includes(change.verb),
			wrong: (change) => `was “${change.words}”`
		},
		...things.map((kind): Trait<Change> | false => {
			const name = wants[kind];
			if (name === undefined) return false;
			const row = rowNamed(tables, kind, name);
			const key = row ? keyOf(kind, row) : name;
			return {
				fits: (change) =>
					change.about === `${kind} ${key}` || (kind === 'account' && change.for === key),
				wrong: (change) => `was of the ${change.about}`
			};
		}),
		wants.by !== undefined && {
			fits: (change) => change.by === email,
			wrong: (change) => `was made by ${nameOfEmail(tables, change.by)}`
		}
	]);
}

function wantedWords(scene: Scene, wants: ChangeWants): string {
	const what = wants.what === undefined ? '' : ` (${anyOf(many(wants.what))})`;
	const of = things.flatMap((kind) =>
		wants[kind] === undefined ? [] : `the ${kind} ${wants[kind]}`
	);
	const by = wants.by === undefined ? '' : ` by ${scene.nameOf(wants.by)}`;
	return `${what}${of.length > 0 ? ` of ${of.join(' and ')}` : ''}${by}`;
}
