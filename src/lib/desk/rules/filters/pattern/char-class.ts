import { either, not, posixClass, range } from './characters.ts';
import { readEscape } from './escapes.ts';
import { wrong, type Reader } from './reader.ts';
import type { CharTest, Flags } from './syntax.ts';

/** One thing in a class: a character, which can begin or end a range, or a test for several. */
type Member = number | CharTest;

/** Reads a class, from behind its `[` to behind its `]`. */
export function readClass(reader: Reader, flags: Flags): CharTest {
	const negative = reader.take('^');
	const members = new Members(reader, flags);
	const tests: CharTest[] = [];
	const { unicode } = reader.whole;
	for (let from = members.next(true); from !== null; from = members.next(false)) {
		const to = members.atDash() ? members.next(false) : from;
		if (typeof from === 'number' && typeof to === 'number') {
			if (to < from) wrong('a range in [ ] ends before it begins');
			tests.push(range(from, to, flags.ignoreCase, unicode));
		} else if (from === to && typeof from !== 'number') tests.push(from);
		else wrong('a range in [ ] needs a character at both ends');
	}
	return negative ? not(either(tests)) : either(tests);
}

class Members {
	/** Between \Q and \E everything is literal. */
	private quoted = false;

	constructor(
		private readonly reader: Reader,
		private readonly flags: Flags
	) {}

	/** The next member, or null after the closing bracket. A first bracket is literal. */
	next(isFirst: boolean): Member | null {
		const { reader } = this;
		this.skip();
		if (reader.done) return wrong('a [ is not closed');
		if (this.quoted) return codeOf(reader.next());
		if (!isFirst && reader.take(']')) return null;
		const named = this.named();
		if (named) return named;
		if (!reader.take('\\')) return codeOf(reader.next());
		const escape = readEscape(reader, true);
		if (escape.kind === 'code') return escape.code;
		return escape.kind === 'class' ? escape.has : wrong('this escape is not allowed in [ ]');
	}

	/** Goes past a dash between the two ends of a range. */
	atDash(): boolean {
		const { reader } = this;
		this.skip();
		if (this.quoted || reader.peek() !== '-') return false;
		const start = reader.at++;
		this.skip();
		if (this.quoted || reader.peek() !== ']') return true;
		reader.at = start;
		return false;
	}

	/** Goes past \Q and \E, and with the flag xx past blanks. */
	private skip() {
		const { reader } = this;
		for (;;) {
			if (reader.take('\\E')) this.quoted = false;
			else if (!this.quoted && reader.take('\\Q')) this.quoted = true;
			else if (!this.quoted && this.flags.extended === 'xx' && /^[ \t]$/.test(reader.peek()))
				reader.at++;
			else return;
		}
	}

	/** `[:alpha:]`, `[:^alpha:]`. */
	private named(): CharTest | null {
		const { reader, flags } = this;
		const found = reader.takeMatch(/^\[([:.=])(\^?)([^\\[\]]*?)\1\]/);
		if (!found) return null;
		const name = found[3] ?? '';
		const has =
			found[1] === ':' ? posixClass(name, flags.ignoreCase, reader.whole.unicode) : undefined;
		if (!has) return wrong(`there is no class ${found[0]}`);
		return found[2] ? not(has) : has;
	}
}

function codeOf(unit: string): number {
	return unit.codePointAt(0) ?? 0;
}
