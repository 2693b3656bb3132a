export interface SaidDate {
	/** As it was written: with two digits or four. */
	year: number | null;
	/** 1 January to 12 December. */
	month: number;
	day: number;
}

/** A parsed moment. */
export interface SaidTime {
	/** Minutes of the day. */
	minutes: number[];
	/** "in the morning" */
	halves: ('am' | 'pm')[];
	dates: SaidDate[];
	/** 1 Monday to 7 Sunday. */
	weekdays: number[];
	/** Days from today on: "tomorrow" is 1. */
	fromToday: number[];
}

const MONTH =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAY = '(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const days: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** No hour: "4 March 10:00" names no year. */
const YEAR = "(?:[\\s,-]+'?(\\d{4}|\\d{2})(?!\\d|[:.]\\d|\\s*[ap]\\.?m|\\s*o))?";
const HALF = '(?:([ap])\\.?m\\b\\.?)';

type Reader = (said: SaidTime, parts: readonly (string | undefined)[]) => boolean | void;

/** Month first, as the desk writes it; day first only if it must be. */
const addSlashed: Reader = (said, [first, second, year]) =>
	addDate(said, second, first, year) || addDate(said, first, second, year);

/** Readers for a position in the text, longest first. A reader that returns false passes to the next one. */
const readers: [RegExp, Reader][] = (
	[
		['(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)t?', (said, [y, m, d]) => addDate(said, d, m, y)],
		[
			'(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?(?![\\d:])',
			(said, [d, m, y]) => addDate(said, d, m, y)
		],
		['(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}|\\d{2}))?(?!\\d)', addSlashed],
		[`${DAY}\\.?[\\s-]*(?:of\\s+)?${MONTH}${YEAR}`, (said, [d, m, y]) => addDate(said, d, m, y)],
		[
			`${MONTH}[\\s-]*(?:the\\s+)?${DAY}(?![:\\d]|\\.\\d|\\s*[ap]\\.?m\\b)${YEAR}`,
			(said, [m, d, y]) => addDate(said, d, m, y)
		],
		[
			`(\\d{1,2})[:.h](\\d{2})(?::\\d{2})?(?!\\d)\\s*${HALF}?`,
			(said, [h, m, half]) => addTime(said, h, m, half)
		],
		[`(\\d{1,2})\\s*${HALF}`, (said, [h, half]) => addTime(said, h, '0', half)],
		["(\\d{1,2})\\s*o['’]?\\s?clock\\b", (said, [h]) => addTime(said, h, '0', undefined)],
		['(?:12\\s+)?(?:noon|midday)\\b', (said) => void said.minutes.push(12 * 60)],
		['(?:12\\s+)?midnight\\b', (said) => void said.minutes.push(0)],
		['in\\s+the\\s+morning\\b', (said) => void said.halves.push('am')],
		[
			'(?:in\\s+the\\s+(?:afternoon|evening)|at\\s+night)\\b',
			(said) => void said.halves.push('pm')
		],
		[
			'(today|tonight|tomorrow|yesterday)\\b',
			(said, [word = '']) => void said.fromToday.push(days[word] ?? 0)
		],
		[
			WEEKDAY,
			(said, [word = '']) => void said.weekdays.push(weekdays.indexOf(word.slice(0, 3)) + 1)
		],
		["(?:at|on|the|by|until|due|date|time|is|was|it|it['’]s|its|will|be|and)\\b", () => {}],
		['[\\s,;:.()"“”\'’-]+', () => {}]
	] satisfies [string, Reader][]
).map(([source, read]) => [new RegExp(source, 'y'), read]);

/** Reads a whole text; null if any part is unknown. */
export function readTimeWords(text: string): SaidTime | null {
	const plain = text
		.normalize('NFKC')
		.toLowerCase()
		.slice(0, LONGEST + 1);
	if (plain.length > LONGEST) return null;
	const said: SaidTime = { minutes: [], halves: [], dates: [], weekdays: [], fromToday: [] };
	for (let at = 0; at < plain.length;) {
		const next = readAt(plain, at, said);
		if (next === at) return null;
		at = next;
	}
	return said;
}

const LONGEST = 200;

/** Where the text goes on; `at` itself when nothing fits. */
function readAt(text: string, at: number, said: SaidTime): number {
	for (const [pattern, read] of readers) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found?.[0] && read(said, found.slice(1)) !== false) return at + found[0].length;
	}
	return at;
}

function addDate(said: SaidTime, day?: string, month?: string, year?: string): boolean {
	const named = months.indexOf((month ?? '').slice(0, 3)) + 1;
	const date = {
		year: year === undefined ? null : Number(year),
		month: named || Number(month),
		day: Number(day)
	};
	if (!(date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31)) return false;
	said.dates.push(date);
	return true;
}

function addTime(said: SaidTime, hours?: string, minutes?: string, half?: string): boolean {
	const hour = Number(hours);
	const minute = Number(minutes);
	if (hour > 23 || minute > 59) return false;
	if (half && hour > 12) said.halves.push(half === 'a' ? 'am' : 'pm');
	const isHalf = half && hour <= 12;
	said.minutes.push((isHalf ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute);
	return true;
}
