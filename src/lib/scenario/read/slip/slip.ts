import { Indents } from './indents.ts';
import { structureOf, type Line } from './lines.ts';
import { endOfBrackets, endOfQuotes, faultOf } from './value.ts';

/** A syntax error at its real place, when the parser reports it later or differently. */
export interface Slip {
	line: number;
	column: number;
	message: string;
	hint: string;
}

/**
 * Searches the lines up to an error of the parser, and the next one, for a common mistake. Null when none is found; then the parser's
 * message is used.
 */
export function findSlip(text: string, complaint: number): Slip | null {
	const rows = text.split(/\r\n|\r|\n/);
	const lines = structureOf(text);
	const indents = new Indents();
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] as Line;
		if (line.number > complaint + 1) return null;
		const slip = missingBlank(line, rows) ?? indents.next(line);
		if (slip) return slip;
		const fault = faultOf(line.value);
		if (fault === 'open') {
			const end = closing(line, rows);
			if (end === null) return unclosed(line);
			while ((lines[at + 1]?.number ?? Infinity) <= end) at++;
		} else if (fault)
			return { ...placed(line, fault.at), message: fault.message, hint: fault.hint };
	}
	return null;
}

function placed(line: Line, at: number): { line: number; column: number } {
	return { line: line.number, column: line.valueAt + at + 1 };
}

/** `title:Report` and `-id: x` are texts for YAML. */
function missingBlank(line: Line, rows: readonly string[]): Slip | null {
	if (line.key === null || line.dashes.length === 0) {
		const row = rows[line.number - 1] ?? '';
		const dash = /^(\s*)-(?=[A-Za-z])/.exec(row);
		if (dash && line.dashes.length === 0)
			return {
				line: line.number,
				column: dash[0].length,
				message: 'The space after the dash is missing.',
				hint: 'Write "- " before each entry.'
			};
	}
	if (line.key !== null) return null;
	const key = /^([a-z][a-z -]{0,30}):(?=[^\s/])/i.exec(line.value);
	if (!key) return null;
	return {
		...placed(line, key[0].length - 1),
		message: `The space after "${key[1]}:" is missing.`,
		hint: `Write "${key[1]}: ".`
	};
}

/** The number of the line in which a text or list that goes on over several lines ends; null when it does not end as such. */
function closing(line: Line, rows: readonly string[]): number | null {
	const first = line.value.charAt(0);
	let whole = line.value;
	const last = Math.min(rows.length, line.number + MOST_LINES);
	for (let number = line.number; number < last; number++) {
		const row = rows[number] ?? '';
		const indent = row.length - row.trimStart().length;
		const leaves = row.trim() !== '' && indent <= Math.min(line.indent, line.content);
		const isNext = /^\s*(- )?[a-z][\w -]*:(\s|$)/i.test(row);
		if (leaves && !/^\s*[\]}]/.test(row)) return null;
		if (isNext && (first === '"' || first === "'")) return null;
		if (isNext && first === '[' && indent <= line.content) return null;
		whole += `\n${row}`;
		const end = first === '"' || first === "'" ? endOfQuotes(whole, first) : endOfBrackets(whole);
		if (end !== null && end >= 0)
			return /^\s*(#.*)?$/.test(whole.slice(end + 1)) ? number + 1 : null;
	}
	return null;
}

/** Limit of lines for one list in brackets. */
const MOST_LINES = 200;

const partner: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function unclosed(line: Line): Slip {
	const first = line.value.charAt(0);
	const close = partner[first];
	const curly = /[“”„‟«»‘’‚‛‹›]$/.exec(line.value)?.[0];
	if (!close && curly)
		return {
			...placed(line, line.value.length - 1),
			message: `This text begins with ${first} and ends with a curly quote (${curly}). YAML reads it as a letter of the text.`,
			hint: `Put a straight ${first} at its end.`
		};
	if (!close)
		return {
			...placed(line, 0),
			message: `This text begins with ${first}, but does not end with it.`,
			hint: `Put a ${first} at its end, on the same line.`
		};
	return {
		...placed(line, 0),
		message: `This ${first} is not closed.`,
		hint: `Put a ${close} where it ends. A text that begins with ${first} needs quotes.`
	};
}
