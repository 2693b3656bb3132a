import type { Line } from './lines.ts';
import type { Slip } from './slip.ts';

interface Level {
	column: number;
	kind: 'list' | 'keys';
}

/** Tracks indentation, and reports the first line that does not fit. */
export class Indents {
	private levels: Level[] = [];
	private before: Line | null = null;

	/** What is wrong with how far the next line is indented. */
	next(line: Line): Slip | null {
		const slip = this.before === null ? null : this.misplaced(line, this.before);
		if (slip) return slip;
		this.enter(line);
		this.before = line;
		return null;
	}

	private misplaced(line: Line, before: Line): Slip | null {
		const kind = line.dashes.length > 0 ? 'list' : 'keys';
		const known = [...this.levels];
		while ((this.levels.at(-1)?.column ?? -1) > line.indent) this.levels.pop();
		const level = this.levels.at(-1);
		const place = { line: line.number, column: line.indent + 1 };
		const isText = line.key === null && line.dashes.length === 0;
		if (isText) return this.textLine(line, before, place);
		const opens = before.value === '' && line.indent > before.content - (kind === 'list' ? 1 : 0);
		const fits =
			level?.column === line.indent &&
			(level.kind === kind ||
				this.levels.some((one) => one.column === line.indent && one.kind === kind));
		if (fits || opens) return null;
		if (
			kind === 'list' &&
			before.value === '' &&
			before.key !== null &&
			line.indent >= before.content
		)
			return null;
		const near = known
			.filter((one) => one.kind === kind)
			.sort((a, b) => Math.abs(a.column - line.indent) - Math.abs(b.column - line.indent))[0];
		if (!near || near.column === line.indent) return null;
		return {
			...place,
			message: `This line is indented by ${line.indent}, but the lines around it by ${near.column}.`,
			hint: 'Indent lines that belong together equally.'
		};
	}

	/** A line without a key and without a dash is the next line of a text, if it is indented further than where that began. */
	private textLine(line: Line, before: Line, place: { line: number; column: number }): Slip | null {
		const begin = before.key === null ? (before.dashes.at(-1) ?? before.indent) : before.content;
		if (line.indent > begin && before.value !== '') return null;
		if (before.value === '' && line.indent > begin) return null;
		const isEntry = this.levels.some((one) => one.kind === 'list' && one.column === line.indent);
		if (isEntry)
			return {
				...place,
				message: 'This line has no dash, but the entries above it have one.',
				hint: `Begin it with "- ".`
			};
		return {
			...place,
			message: 'This line is neither a key with a colon nor an entry with a dash.',
			hint: 'A key is followed by a colon and a space. The lines of a long text are indented further than its key, which ends with |.'
		};
	}

	private enter(line: Line) {
		while ((this.levels.at(-1)?.column ?? -1) > line.indent) this.levels.pop();
		for (const column of line.dashes) this.level(column, 'list');
		if (line.key !== null) this.level(line.content, 'keys');
	}

	private level(column: number, kind: Level['kind']) {
		const here = this.levels.some((one) => one.column === column && one.kind === kind);
		if (!here) this.levels.push({ column, kind });
	}
}
