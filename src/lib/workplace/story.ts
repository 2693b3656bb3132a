import type { Scene } from '#lib/kernel/scene.ts';
import { wordOf } from '#lib/kernel/language/verb-words.ts';
import type { Moment, ResultPlace, System, Words } from '#lib/kernel/system.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { changesSince } from './facts/changes-since.ts';
import { isNamedKind, keyOf, rowNamed } from './names.ts';
import { nameOfEmail } from './people.ts';
import { conversationMoments, conversationReports } from './talk/story.ts';

declare module '#lib/kernel/system.ts' {
	interface ResultPlaces {
		/** A page of the workplace, as with `LookPlaces`. */
		workplace: { kind: 'workplace'; of: string; name: string };
	}
}

/** What coach and debrief show of the workplace. */
export const story: NonNullable<System['story']> = {
	details(scene, verb, words) {
		return Object.entries(verb.args).flatMap(([key, arg]) => {
			const label = wordOf(key, arg);
			const value = words[label];
			return value === undefined ? [] : `${label}: ${shownValue(scene, arg, value)}`;
		});
	},
	verbPlace: (scene, _person, _row, verb, words) => verbPlace(scene, verb, words),
	resultPlace: () => null,
	lookedPlace: (scene, _person, key, name) => lookedPlace(scene, key, name),
	moments: (scene) => [...changeMoments(scene), ...conversationMoments(scene)],
	report: (scene) => ({ conversations: conversationReports(scene) })
};

function shownValue(scene: Scene, { kind }: Arg<unknown, boolean>, value: unknown): string {
	if (Array.isArray(value)) return value.map(String).join(', ');
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	const words = String(value);
	if (kind === 'caller') return scene.nameOf(words);
	if (kind === 'text') return `“${words}”`;
	const row = kind === 'account' ? rowNamed(scene.tables, 'account', words) : undefined;
	return row?.name ?? words;
}

/** The page of the first thing that the verb names. */
function verbPlace({ tables }: Scene, verb: Verb, words: Words): ResultPlace | null {
	for (const [key, arg] of Object.entries(verb.args)) {
		const { kind } = arg;
		const name = words[wordOf(key, arg)];
		if (!isNamedKind(kind) || typeof name !== 'string') continue;
		const row = rowNamed(tables, kind, name);
		if (row)
			return { kind: 'workplace', of: kind, name: keyOf(kind, row), words: `${kind} ${name}` };
	}
	return null;
}

function lookedPlace(scene: Scene, key: string, name: string): ResultPlace | null {
	const kind = scene.tables.systems.places.get(key);
	const place = kind?.place(scene, name);
	if (typeof place !== 'object' || place.kind !== 'workplace') return null;
	return { ...place, words: kind?.words(scene, name) ?? name };
}

/** What was changed since the run began. */
function changeMoments(scene: Scene): Moment[] {
	return changesSince(scene, 'run').map(({ at, by, words }) => ({
		at,
		kind: 'event',
		who: nameOfEmail(scene.tables, by),
		words,
		row: null
	}));
}
