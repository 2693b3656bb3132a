/** What is wrong with a file, as a sentence: what, where, what to do. Lines and columns count from 1. */
export interface Problem {
	message: string;
	line: number;
	column: number;
	/** What to do about it, where that can be said. */
	hint?: string;
}

/** `labs/first.yaml:12:5: There is no team "Onlin Banking". Did you mean "Online Banking"?` */
export function problemLine(fileName: string, problem: Problem): string {
	const hint = problem.hint ? ` ${problem.hint}` : '';
	return `${fileName}:${problem.line}:${problem.column}: ${problem.message}${hint}`;
}
