import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { ParsedScenario } from '../meaning.ts';
import { quoteProblems } from './quotes.ts';
import { objectiveProblems } from './objectives.ts';
import { missingMoments } from './times.ts';

/** Problems only for authors: a desk started with the file still works. */
export function* authorProblems(parsed: ParsedScenario, fileName?: string): Generator<FileProblem> {
	yield* missingMoments(parsed);
	yield* quoteProblems(parsed);
	yield* objectiveProblems(parsed);
	if (fileName !== undefined) yield* fileNameProblems(parsed.file.id, fileName);
}

/** Progress and links go by the id; browsers add " (1)" to a second download. */
function* fileNameProblems(id: string, fileName: string): Generator<FileProblem> {
	const called = fileName.replace(/( ?\(\d+\))?\.ya?ml$/i, '');
	if (called === id) return;
	const another = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(called) ? `, or write "id: ${called}"` : '';
	yield {
		path: ['id'],
		message: `The id is "${id}", but the file is called "${fileName}".`,
		hint: `Name the file "${id}.yaml"${another}.`
	};
}
