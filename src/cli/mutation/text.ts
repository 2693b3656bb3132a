/** Counted from 0. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

interface Change {
	readonly start: Position;
	readonly end: Position;
	readonly replacement: string;
	readonly operator: string;
}

/** The text of a file with one change in it. */
export function changed(text: string, { start, end, replacement, operator }: Change): string {
	const before = text.slice(0, offsetOf(text, start));
	const after = text.slice(offsetOf(text, end));
	// An expression may stand between operators that bind more tightly than its own.
	const isExpression = operator !== 'BlockStatement' && !/^(case|default|for)\b/.test(replacement);
	return before + (isExpression ? `(${replacement})` : replacement) + after;
}

/** What a change replaces. */
export function replaced(text: string, { start, end }: Pick<Change, 'start' | 'end'>): string {
	return text.slice(offsetOf(text, start), offsetOf(text, end));
}

/** The line in which a change begins, without its indentation. */
export const lineAt = (text: string, { line }: Position): string =>
	text.split('\n')[line]?.trim() ?? '';

function offsetOf(text: string, { line, column }: Position): number {
	let offset = 0;
	for (let passed = 0; passed < line; passed++) offset = text.indexOf('\n', offset) + 1;
	return offset + column;
}
