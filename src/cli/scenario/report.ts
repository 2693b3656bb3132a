import { problemLine } from '#lib/scenario/index.ts';
import type { FileResult, PartResult, Results } from './result.ts';

/** The results as text for people. */
export function linesOf({ files, passed, failed }: Results): string[] {
	return [...files.flatMap(linesOfFile), `${passed} passed, ${failed} failed`];
}

/** The results for other programs: JSON, with lines and columns that count from 1. */
export function jsonOf(results: Results): string {
	return `${JSON.stringify({ version: 1, ...results }, null, '\t')}\n`;
}

function linesOfFile(result: FileResult): string[] {
	const { file, problems, worldProblems, notes, parts, title } = result;
	if (problems.length > 0)
		return [...problems.map((problem) => problemLine(file, problem)), ...worldProblems];
	const noted = notes.map((note) => `note    ${problemLine(file, note)}`);
	if (parts.length === 0) return [`ok      ${file}`, ...noted];
	return [
		`${title ?? ''} (${file})`,
		...noted,
		...parts.flatMap((part) => linesOfPart(file, part))
	];
}

function linesOfPart(file: string, { title, held, failed }: PartResult): string[] {
	const all = held + failed.length;
	const verdict = failed.length ? 'FAILED' : all ? 'ok    ' : 'not reached';
	return [
		`  ${verdict} ${title}: ${held} of ${all} hold`,
		...failed.map((problem) => `    ${problemLine(file, problem)}`)
	];
}
