import type { NameKind } from '#lib/kernel/language/definition.ts';
import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import { placeholdersIn } from '../../vary/placeholder.ts';
import { worldWords } from '../base-world.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Names that are unknown in the world and the story. */
export function* nameProblems(parsed: ParsedScenario): Generator<FileProblem> {
	const known = namesOfStory(parsed);
	const { storyRows } = parsed.language.systems;
	for (const { definition, value, path, isKey } of parsed.parts) {
		if (definition.kind !== 'name' || typeof value !== 'string') continue;
		const { of, also } = definition;
		if (of === storyRows?.kind || of === 'new name' || of === 'world') continue;
		if (also.includes(value) || known.has(of, value)) continue;
		if (parsed.file.vary && placeholdersIn(value).length) continue;
		yield {
			path,
			message: sentence(of, value, parsed),
			hint: () =>
				of === 'person' && known.has('user', value)
					? `Add "${value}" to "people".`
					: didYouMean(value, [...known.list(of), ...also], allNames(of, parsed)),
			...(isKey ? { at: 'key' as const } : {})
		};
	}
}

function sentence(of: NameKind, value: string, { file, language }: ParsedScenario): string {
	if (of === 'step') return `There is no step "${value}".`;
	if (of === 'objective') return `"${value}" is not among the objectives of this scenario.`;
	if (of === 'happening') return `There is no happening with the id "${value}".`;
	if (of === 'talk topic') return `Nobody in this file has a clue about "${value}".`;
	if (of === 'workplace change') return `No verb of the workplace is called "${value}".`;
	if (of === 'person') return `Nobody in the ${worldWords(file)} is called "${value}".`;
	const words = language.parts.map(({ kinds }) => kinds[of]).find((one) => one !== undefined);
	return `There is no ${words ?? of} "${value}" in the ${worldWords(file)}.`;
}

/** Where the author finds the list of names. */
function allNames(of: NameKind, { file }: ParsedScenario): string {
	const { world } = file;
	const isOfStory = ['step', 'happening', 'objective', 'talk topic'].includes(of);
	return typeof world === 'string' && !isOfStory
		? `all are in the file of the ${worldWords(file)}`
		: 'all are in this file';
}

interface Known {
	list(of: NameKind): readonly string[];
	has(of: NameKind, name: string): boolean;
}

function namesOfStory({ language, file, tables, world }: ParsedScenario): Known {
	const { parts } = language;
	const given = (of: NameKind) => parts.flatMap((part) => part.namesOf(tables, world, of));
	const list = (of: NameKind): readonly string[] => {
		if (of === 'step') return file.steps.map((step) => step.id);
		if (of === 'happening') return happeningIds(file);
		if (of === 'objective') return file.objectives;
		if (of === 'talk topic') return [...topicsOf(file), ...given(of)];
		const made = parts.flatMap(({ makes }) =>
			Object.entries(makes ?? {}).flatMap(([key, { kind, isPerson }]) =>
				kind === of || (of === 'person' && isPerson) ? (file.makes?.[key] ?? []) : []
			)
		);
		return [...given(of), ...made];
	};
	const known = new Map<NameKind, ReadonlySet<string>>();
	const has = (of: NameKind, name: string): boolean => {
		const names = known.get(of) ?? new Set(list(of).map((one) => one.trim().toLowerCase()));
		known.set(of, names);
		return (
			names.has(name.trim().toLowerCase()) ||
			parts.some(({ isNamed }) => isNamed?.(tables, of, name))
		);
	};
	return { list, has };
}

function topicsOf({ people }: ParsedScenario['file']): string[] {
	return Object.values(people).flatMap((person) =>
		typeof person === 'string' ? [] : (person.clues ?? []).map(({ topic }) => topic)
	);
}

function happeningIds({ happenings, steps }: ParsedScenario['file']): string[] {
	return [happenings, ...steps.map((step) => step.happenings)].flatMap(
		(list) => list?.flatMap(({ id }) => id ?? []) ?? []
	);
}
