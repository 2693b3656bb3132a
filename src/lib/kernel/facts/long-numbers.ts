/*
 * Numbers that should not be in a text: keys, cards, accounts. They are found in any grouping, and distinguished from acceptable numbers:
 * ticket numbers, dates, times, phone numbers, IP addresses, versions.
 */

/** Between groups of digits, once the text is on one line and in its plainest characters. */
const SEPARATOR = '[\\s\\-\u2010-\u2015\u2212._\u00b7/]{1,3}';
const GROUPED = new RegExp(`\\p{Nd}+(?:${SEPARATOR}\\p{Nd}+)*`, 'gu');
const BETWEEN = new RegExp(SEPARATOR, 'u');

const harmless = [
	// "#604069", "ticket number 604069", "tickets 604069 and 604070"
	/#\p{Nd}+/gu,
	/\b(?:ticket|case|incident|request)s?(?: (?:number|numbers|no\.?|nr\.?|id|is|was))* ?:? ?\p{Nd}+(?:(?:,| and|, and| or| &) \p{Nd}+)*/giu,
	// 2026-03-04, 3/4/26, 04.03.2026
	/(?<!\p{Nd})(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1(?:(?:19|20)\d\d|\d\d))(?!\p{Nd}|[-/.]\p{Nd})/gu,
	// 10:00, 10:00:30
	/(?<!\p{Nd})\d{1,2}:\d\d(?::\d\d)?(?!\p{Nd})/gu,
	// +49 30 1234567, (555) 555-0177, 555-555-0177, 555-0177
	/\+\d{1,3}[ .-]?\(?\d{1,4}\)?(?:[ .-]?\d{2,8}){1,4}(?!\p{Nd})/gu,
	/(?<!\p{Nd}|\p{Nd}[ .-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\p{Nd}|[ .-]\p{Nd})/gu,
	/(?<!\p{Nd}|\p{Nd}[ .-])\d{3}[.-]\d{4}(?!\p{Nd}|[ .-]\p{Nd})/gu,
	// 192.168.10.25
	/(?<!\p{Nd}|\p{Nd}\.)\d{1,3}(?:\.\d{1,3}){3}(?!\p{Nd}|\.\p{Nd})/gu
];

/** Numbers with so many digits or more, as they are written. */
export function longNumbersIn(text: string, digits: number): string[] {
	let plain = text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/\s+/gu, ' ');
	for (const one of harmless) plain = plain.replace(one, '|');
	return (plain.match(GROUPED) ?? []).flatMap((number) => longIn(number, digits));
}

/** Of digits in groups: all of them where they make one number, or else each group that is long enough by itself. */
function longIn(number: string, digits: number): string[] {
	const groups = number.split(BETWEEN);
	const isLong = (part: string) => part.length >= digits;
	if (isOne(number, groups)) return isLong(groups.join('')) ? [number] : [];
	return groups.filter(isLong);
}

/** Years, versions and counts can be adjacent, too: "Windows 11 2024", "10.0.19045". The groups of one number are long or even. */
function isOne(number: string, groups: readonly string[]): boolean {
	if (groups.every((group) => /^(?:19|20)\d\d$/.test(group))) return false;
	const isEven = groups.slice(0, -1).every((group) => group.length === groups[0]?.length);
	if (number.includes('.')) return isEven && groups.every(({ length }) => length >= 3);
	const isHyphened = !/\s/.test(number);
	return (isEven && groups.length > 2) || isHyphened || groups.every(({ length }) => length >= 3);
}
