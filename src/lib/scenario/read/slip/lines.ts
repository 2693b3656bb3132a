/** A line of a YAML file, split by its syntax; columns count from 0. */
export interface Line {
	/** From 1. */
	number: number;
	/** Column of its first character. */
	indent: number;
	/** Columns of the dashes that it begins with. */
	dashes: readonly number[];
	/** Its key, if any. */
	key: string | null;
	/** Column of the first character after dashes: the key, or the value. */
	content: number;
	/** The text after key and dashes, trimmed; '' for nothing or a comment. */
	value: string;
	/** Column of the value. */
	valueAt: number;
}

const KEY = /^(?:"[^"]*"|'[^']*'|[^\s:#'"[\]{},&*!|>%@`-][^:#]*?):(?=\s|$)/;

function lineOf(text: string, number: number): Line {
	const indent = text.length - text.trimStart().length;
	const dashes: number[] = [];
	let content = indent;
	for (let dash = /^-(?: +|$)/.exec(text.slice(content)); dash;) {
		dashes.push(content);
		content += dash[0].length;
		dash = /^-(?: +|$)/.exec(text.slice(content));
	}
	const key = KEY.exec(text.slice(content))?.[0] ?? null;
	const behind = content + (key?.length ?? 0);
	const blank = /^\s*/.exec(text.slice(behind))?.[0].length ?? 0;
	const rest = text.slice(behind + blank).trimEnd();
	return {
		number,
		indent,
		dashes,
		key: key?.slice(0, -1) ?? null,
		content,
		value: rest.startsWith('#') ? '' : rest,
		valueAt: behind + blank
	};
}

/** The structural lines of a file: without blank lines, comments and block texts. */
export function structureOf(text: string): Line[] {
	const lines: Line[] = [];
	let textAbove: number | null = null;
	for (const [at, row] of text.split(/\r\n|\r|\n/).entries()) {
		if (row.trim() === '' || /^\s*#/.test(row) || /^(---|\.\.\.)\s*$/.test(row)) continue;
		const line = lineOf(row, at + 1);
		if (textAbove !== null && line.indent > textAbove) continue;
		textAbove = /^[|>][-+\d]{0,2}(\s+#.*)?$/.test(line.value)
			? line.key === null
				? (line.dashes.at(-1) ?? line.indent)
				: line.content
			: null;
		lines.push(line);
	}
	return lines;
}
