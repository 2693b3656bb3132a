import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import { isRepeated, type Happening } from '../../language/happening.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Happenings that never come, do nothing, or repeat what cannot be repeated. */
export function* happeningProblems({ file, language }: ParsedScenario): Generator<FileProblem> {
	const given = [...language.systems.happenings.keys()];
	const lists = [
		{ list: file.happenings ?? [], path: ['happenings'] as (string | number)[] },
		...file.steps.map((step, at) => ({
			list: step.happenings ?? [],
			path: ['steps', at, 'happenings']
		}))
	];
	for (const { list, path } of lists) {
		for (const [at, happening] of list.entries()) {
			yield* repetitionProblems(happening, [...path, at]);
			const whens = ['at', 'after', 'every', 'when'].filter((key) => key in happening);
			if (whens.length !== 1)
				yield {
					path: [...path, at],
					message: `A happening needs exactly one of "at", "after", "every" and "when"; this has ${whens.length}.`
				};
			const actions = [...given, 'calls', 'does', 'tells'].filter((key) => key in happening);
			if (actions.length === 0)
				yield {
					path: [...path, at],
					message: 'Nothing happens here.',
					hint: `Say what: ${[...given, 'calls', 'does'].map((key) => `"${key}"`).join(', ')} or "tells".`
				};
			if (!happening.who && actions.some((action) => action !== 'tells'))
				yield {
					path: [...path, at],
					message: '"who" is missing in this happening.',
					hint: 'Name the person who does it.'
				};
			if (happening.expect && path.length === 1)
				yield {
					path: [...path, at, 'expect'],
					message: '"expect" is only allowed in the happenings of a step.',
					hint: 'Its checks are added to the checks of that step.'
				};
		}
	}
}

function* repetitionProblems(
	happening: Happening,
	path: FileProblem['path']
): Generator<FileProblem> {
	const { every, again, times, when } = happening;
	if (every !== undefined && times === undefined)
		yield {
			path,
			message: '"every" needs "times".',
			hint: 'Say how often it happens: "times: 3".'
		};
	if (again && !when)
		yield {
			path: [...path, 'again'],
			message: '"again" needs "when".',
			hint: 'It repeats a happening whose condition comes true again. For a length of time, write "every".',
			at: 'key'
		};
	if (times !== undefined && !isRepeated(happening))
		yield {
			path: [...path, 'times'],
			message: '"times" needs "every" or "again: true".',
			hint: 'Without them it happens once.',
			at: 'key'
		};
}
