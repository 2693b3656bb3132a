/**
 * A filter's regular expression as the product writes it: delimited, with flags behind (`/room \d+$/i`). Null when it has no
 * delimiters or does not compile: such a rule matches nothing (`filter-013`).
 */
export function readPattern(text: string): RegExp | null {
	const [, open = '', rest = ''] = /^\s*([^\w\s\\])(.*)$/s.exec(text) ?? [];
	const end = rest.lastIndexOf(closing[open] ?? open);
	if (!open || end < 0) return null;
	const flags = rest.slice(end + 1).trim();
	const source = rest.slice(0, end);
	if (!/^[imsuDxU]*$/.test(flags) || source.length > MAX_LENGTH || mayRunAway(source)) return null;
	try {
		return new RegExp(source, [...new Set(flags)].filter((flag) => 'imsu'.includes(flag)).join(''));
	} catch {
		return null;
	}
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const MAX_LENGTH = 500;

/**
 * A repetition inside a repetition, or a reference back, can take longer than anybody waits: a world file from a stranger
 * must not freeze the page. The product gives up on these by its backtracking limit.
 */
function mayRunAway(source: string): boolean {
	const plain = source.replace(/\\[^\dk]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
	if (/\\[\dk]/.test(plain)) return true;
	const repeats: boolean[] = [];
	for (let i = 0; i < plain.length; i++) {
		const at = plain[i];
		if (at === '(') repeats.push(false);
		else if (at === ')') {
			const inside = repeats.pop() ?? false;
			const again = isRepeat(plain, i + 1);
			if (inside && again) return true;
			if (repeats.length > 0 && (inside || again)) repeats[repeats.length - 1] = true;
		} else if (isRepeat(plain, i) && repeats.length > 0) repeats[repeats.length - 1] = true;
	}
	return false;
}

/** Does an unbounded repetition stand here? A bounded one multiplies, too, and counts. */
function isRepeat(source: string, at: number): boolean {
	return /^(?:[*+]|\{\d+(?:,\d*)?\})/.test(source.slice(at, at + 12));
}
