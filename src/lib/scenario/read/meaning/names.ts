import { madeKinds } from '../../language/scenario.ts';
import type { NameKind, WorldName } from '#lib/kernel/language/definition.ts';
import { kindWords, namesOf, rowNamed } from '../../language/names.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Doubt, Judged } from '../meaning.ts';

/** Names that are unknown in the world, the people and the scenario. */
export function* nameProblems(judged: Judged): Generator<Doubt> {
	const known = namesOfStory(judged);
	for (const { definition, value, path, isKey } of judged.parts) {
		if (definition.kind !== 'name' || typeof value !== 'string') continue;
		const { of, also } = definition;
		if (of === 'ticket' || of === 'new ticket' || of === 'world') continue;
		if (also.includes(value) || known.has(of, value)) continue;
		yield {
			path,
			message: sentence(of, value, judged),
			hint: () =>
				of === 'person' && known.has('user', value)
					? `Add "${value}" to "people".`
					: didYouMean(value, [...known.list(of), ...also], allNames(of, judged)),
			...(isKey ? { at: 'key' as const } : {})
		};
	}
}

function sentence(of: NameKind, value: string, { file }: Judged): string {
	if (of === 'step') return `There is no step "${value}".`;
	if (of === 'happening') return `There is no happening with the id "${value}".`;
	if (of === 'person') return `Nobody in the world "${file.world}" is called "${value}".`;
	return `There is no ${kindWords[of as WorldName]} "${value}" in the world "${file.world}".`;
}

/** Where the author finds the list of names. */
function allNames(of: NameKind, { file }: Judged): string {
	if (of === 'step' || of === 'happening') return 'all are in this file';
	return `all are in the file of the world "${file.world}"`;
}

interface Known {
	list(of: NameKind): readonly string[];
	has(of: NameKind, name: string): boolean;
}

function namesOfStory({ file, desk, world }: Judged): Known {
	const made = new Map<NameKind, readonly string[]>();
	for (const [key, kind] of Object.entries(madeKinds))
		made.set(kind, file.makes?.[key as keyof typeof madeKinds] ?? []);
	const happenings = [file.happenings, ...file.steps.map((step) => step.happenings)].flatMap(
		(list) => list?.flatMap(({ id }) => id ?? []) ?? []
	);
	const list = (of: NameKind): readonly string[] => {
		if (of === 'step') return file.steps.map((step) => step.id);
		if (of === 'happening') return happenings;
		if (of === 'person') return [...list('agent'), ...list('user')];
		if (of === 'user')
			return [...(world.users ?? []).map(({ name }) => name), ...(made.get(of) ?? [])];
		return [...namesOf(desk, of as 'agent'), ...(made.get(of) ?? [])];
	};
	const known = new Map<NameKind, ReadonlySet<string>>();
	const has = (of: NameKind, name: string): boolean => {
		const names = known.get(of) ?? new Set(list(of).map((one) => one.trim().toLowerCase()));
		known.set(of, names);
		// A topic may be called without the one that it stands under.
		return (
			names.has(name.trim().toLowerCase()) || (of === 'topic' && !!rowNamed(desk, 'topic', name))
		);
	};
	return { list, has };
}
