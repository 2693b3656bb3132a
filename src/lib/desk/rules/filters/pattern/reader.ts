import { PatternFault, type Reference, type WholeFlags } from './syntax.ts';

/** The state of the parser, with small helpers. */
export class Reader {
	at = 0;
	/** Groups that were opened so far. */
	groups = 0;
	/** How many looks ahead or back are open here. */
	looks = 0;
	readonly names = new Map<string, number[]>();
	readonly references: Reference[] = [];
	private readonly units: readonly string[];

	/** `source` is read as code points with the flag u, else as the bytes of UTF-8, one character each. */
	constructor(
		source: string,
		readonly whole: WholeFlags
	) {
		this.units = whole.unicode
			? [...source]
			: [...new TextEncoder().encode(source)].map((byte) => String.fromCharCode(byte));
	}

	get done(): boolean {
		return this.at >= this.units.length;
	}

	peek(ahead = 0): string {
		return this.units[this.at + ahead] ?? '';
	}

	next(): string {
		return this.units[this.at++] ?? '';
	}

	/** Skips a text at this position. */
	take(text: string): boolean {
		if (![...text].every((unit, ahead) => this.peek(ahead) === unit)) return false;
		this.at += text.length;
		return true;
	}

	/** Does a pattern, anchored at its start, find something within the next characters? */
	looksAt(pattern: RegExp): boolean {
		return pattern.test(this.units.slice(this.at, this.at + 80).join(''));
	}

	/** Goes past what a pattern, anchored at its start, finds within the next characters. */
	takeMatch(pattern: RegExp): RegExpExecArray | null {
		const found = pattern.exec(this.units.slice(this.at, this.at + 80).join(''));
		if (found) this.at += [...found[0]].length;
		return found;
	}

	/** Goes past everything up to a text and the text itself; to the end when it does not come. */
	skipPast(text: string): boolean {
		while (!this.done && !this.take(text)) this.at++;
		return [...text].every((unit, back) => this.units[this.at - text.length + back] === unit);
	}
}

export function wrong(message: string): never {
	throw new PatternFault('syntax', message);
}

export function unsupported(construct: string): never {
	throw new PatternFault('unsupported', `this desk does not support ${construct} in a pattern`);
}
