import { allChecksOf } from '../../language/all-checks.ts';
import type { Happening } from '../../language/happening.ts';
import type { Check } from '../../language/check.ts';
import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import { placeholdersIn } from '../../vary/placeholder.ts';
import type { ParsedScenario } from '../meaning.ts';

/** The names of tickets, with the index of the step from which on they are known; -1: from the beginning. */
export function namedIn({ steps, happenings = [], past = [] }: ParsedScenario['file']) {
	const named = new Map<string, number>();
	const add = (name: string | undefined, step: number) => {
		if (name !== undefined && !named.has(name)) named.set(name, step);
	};
	for (const { name } of past) add(name, -1);
	for (const happening of happenings) add(nameOf(happening), 0);
	for (const [index, step] of steps.entries()) {
		for (const check of allChecksOf(step)) add(check.as, index);
		for (const happening of step.happenings ?? []) add(nameOf(happening), index);
	}
	return named;
}

/** Parts of a happening in which `as` means something else. */
const ownParts: readonly string[] = ['does', 'expect', 'when', 'unless'];

/** What a happening calls the ticket that comes of it: `mails: { ..., as: printer }`. */
function nameOf(happening: Happening): string | undefined {
	const given = Object.entries(happening).filter(([key]) => !ownParts.includes(key));
	const names = given.map(([, words]) => (words as { as?: unknown } | null)?.as);
	return names.find((name) => typeof name === 'string');
}

function isLaterPast(
	{ past = [] }: ParsedScenario['file'],
	name: string,
	path: FileProblem['path']
): boolean {
	const at = past.findIndex((action) => action.name === name);
	return at < 0 || at >= Number(path[1]);
}

/** References to tickets that no check names, or that are named only later. */
export function* ticketProblems({ file, language, parts }: ParsedScenario): Generator<FileProblem> {
	const { storyRows } = language.systems;
	const named = namedIn(file);
	const given = new Set<string>();
	for (const { definition, value, path } of parts) {
		if (definition.kind !== 'name' || typeof value !== 'string') continue;
		const step = path[0] === 'steps' ? Number(path[1]) : file.steps.length;
		if (path[0] === 'past' && definition.of === storyRows?.kind && isLaterPast(file, value, path)) {
			const message = `The ticket "${value}" is opened later, or has no name in the past.`;
			yield {
				path,
				message,
				hint: 'Give the action that opens it a "name", and write it before this one.'
			};
			continue;
		}
		if (definition.of === 'new name') {
			if (given.has(value)) {
				const message = `A second check gives the name "${value}" to a ticket.`;
				yield { path, message, hint: 'Use another name.' };
			}
			given.add(value);
		}
		if (!storyRows || definition.of !== storyRows.kind) continue;
		if (file.vary && placeholdersIn(value).length) continue;
		const from = named.get(value);
		if (from !== undefined && from <= step) continue;
		if (from !== undefined) {
			const message = `The ticket "${value}" gets its name only in a later step, "${file.steps[from]?.id}".`;
			yield { path, message, hint: 'Use it from that step on.' };
		} else {
			yield {
				path,
				message: `No check gives the name "${value}" to a ticket.`,
				hint: () =>
					didYouMean(value, [...named.keys()], 'all follow "as:" in this file') ??
					`Add "as: ${value}" to the check that finds it.`
			};
		}
	}
	for (const { value, path } of parts) {
		const check = value as Partial<Check> | null;
		if (path.at(-2) !== 'checks' || !check?.as || (storyRows && check[storyRows.kind])) continue;
		const message = `"as" needs a "ticket" condition in the same check: it names the ticket that this condition finds.`;
		yield { path: [...path, 'as'], message, at: 'key' };
	}
}
