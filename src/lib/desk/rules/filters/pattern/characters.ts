import type { CharTest } from './syntax.ts';

/**
 * Which characters a class takes. Without the flag u a text is bytes, and only those of ASCII are letters; with it PHP asks
 * for Unicode's properties. Single characters are given to the engine of JavaScript, which cannot run away on one; so its expressions
 * need no ^ and $.
 */
function is(native: RegExp): CharTest {
	return remembered((code) => native.test(String.fromCodePoint(code)));
}

export const not =
	(has: CharTest): CharTest =>
	(code) =>
		!has(code);

export function either(tests: readonly CharTest[]): CharTest {
	return remembered((code) => tests.some((has) => has(code)));
}

/** Results for the first 256 characters are cached: most texts consist of them. */
function remembered(has: CharTest): CharTest {
	const known = new Int8Array(256);
	return (code) => {
		if (code > 255) return has(code);
		if (known[code] === 0) known[code] = has(code) ? 1 : -1;
		return known[code] === 1;
	};
}

/** The characters from one code to another, whose other cases count too where case is ignored. */
export function range(from: number, to: number, ignoreCase: boolean, unicode: boolean): CharTest {
	const plain: CharTest = (code) => code >= from && code <= to;
	if (!ignoreCase) return plain;
	if (!unicode) return (code) => plain(code) || plain(otherCase(code));
	const hex = (code: number) => `\\u{${code.toString(16)}}`;
	return is(new RegExp(`[${hex(from)}-${hex(to)}]`, 'iu'));
}

function otherCase(byte: number): number {
	const letter = byte | 0x20;
	return letter >= 0x61 && letter <= 0x7a ? byte ^ 0x20 : byte;
}

/** Are two characters the same but for their case? */
export function sameLetter(a: number, b: number, unicode: boolean): boolean {
	return a === b || range(a, a, true, unicode)(b);
}

const horizontal = is(/[\t \xa0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]/);
export const verticalSpace = is(/[\n\v\f\r\x85\u2028\u2029]/);
export const notNewline: CharTest = (code) => code !== 10;
export const anything: CharTest = () => true;

/** What \d, \w, \s, \h and \v take. */
export function shorthand(letter: string, unicode: boolean): CharTest | null {
	switch (letter) {
		case 'd':
			return is(unicode ? /\p{Nd}/u : /[0-9]/);
		case 'w':
			return wordCharacter(unicode);
		case 's':
			return unicode ? either([is(/\p{Z}/u), horizontal, verticalSpace]) : is(/[\t-\r ]/);
		case 'h':
			return horizontal;
		case 'v':
			return verticalSpace;
		default:
			return null;
	}
}

export function wordCharacter(unicode: boolean): CharTest {
	return is(unicode ? /[\p{L}\p{N}_]/u : /[A-Za-z0-9_]/);
}

const posix: Readonly<Record<string, readonly [bytes: RegExp, unicode: RegExp]>> = {
	alpha: [/[A-Za-z]/, /\p{L}/u],
	lower: [/[a-z]/, /\p{Ll}/u],
	upper: [/[A-Z]/, /\p{Lu}/u],
	alnum: [/[A-Za-z0-9]/, /[\p{L}\p{N}]/u],
	ascii: [/[\0-\x7f]/, /[\0-\x7f]/],
	cntrl: [/[^ -~\u0080-\u{10ffff}]/u, /\p{Cc}/u],
	digit: [/[0-9]/, /\p{Nd}/u],
	graph: [/[!-~]/, /(?![\u061c\u180e\u2066-\u2069])[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}]/u],
	print: [/[ -~]/, /(?![\u061c\u2066-\u2069])[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\p{Zs}]/u],
	punct: [/[!-/:-@[-`{-~]/, /[\p{P}$+<=>^`|~]/u],
	xdigit: [/[A-Fa-f0-9]/, /[A-Fa-f0-9]/]
};

/** What `[:name:]` takes; null when there is no such name. */
export function posixClass(name: string, ignoreCase: boolean, unicode: boolean): CharTest | null {
	if (name === 'word') return wordCharacter(unicode);
	if (name === 'space') return shorthand('s', unicode);
	if (name === 'blank') return unicode ? horizontal : is(/[\t ]/);
	const cased = name === 'lower' || name === 'upper';
	const both = posix[cased && ignoreCase && !unicode ? 'alpha' : name];
	return both ? is(both[unicode ? 1 : 0]) : null;
}

/** What \p{name} takes; null when Unicode has no such property. */
export function property(name: string): CharTest | null {
	const bare = name.replace(/[\s_-]/g, '').toLowerCase();
	const own = ownProperties[bare];
	if (own) return own;
	for (const written of [bare.charAt(0).toUpperCase() + bare.slice(1), asScript(name)])
		for (const form of [written, `Script_Extensions=${written}`]) {
			const native = propertyTest(form);
			if (native) return native;
		}
	return null;
}

const ownProperties: Readonly<Record<string, CharTest>> = {
	any: anything,
	'l&': is(/[\p{Lu}\p{Ll}\p{Lt}]/u),
	lc: is(/[\p{Lu}\p{Ll}\p{Lt}]/u),
	xan: is(/[\p{L}\p{N}]/u),
	xwd: is(/[\p{L}\p{N}_]/u),
	xsp: either([is(/\p{Z}/u), horizontal, verticalSpace]),
	xps: either([is(/\p{Z}/u), horizontal, verticalSpace])
};

/** "old italic" is Old_Italic in Unicode. */
function asScript(name: string): string {
	return name
		.trim()
		.split(/[\s_-]+/)
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
		.join('_');
}

function propertyTest(name: string): CharTest | null {
	if (!/^[A-Za-z_]+(=[A-Za-z_]+)?$/.test(name)) return null;
	try {
		return is(new RegExp(`\\p{${name}}`, 'u'));
	} catch {
		return null;
	}
}
