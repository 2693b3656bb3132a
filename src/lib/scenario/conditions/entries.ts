import type { ThreadEntry } from '#lib/desk/model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { EntryWants } from '../language/thread-wants.ts';
import { isActor, nameFor, personNamed } from '../people/cast.ts';
import { millisecondsOf } from '../time/words.ts';
import { countWords, foundWords, isEnough } from './counting.ts';
import { anyOf, many } from './parts.ts';
import { markOf, ticketNamed, type Scene } from './scene.ts';
import { missingWords } from './ticket-words.ts';
import { matchText, textExpectation, textFound } from './text-match.ts';

const kinds = {
	R: ['reply', 'replies'],
	N: ['internal note', 'internal notes'],
	M: ['message', 'messages']
} as const;

/** Evidence about replies (R), notes (N) or messages (M). What they say counts together; what they avoid counts for each. */
export function weighEntries(scene: Scene, type: ThreadEntry['type'], wants: EntryWants): Evidence {
	const [one, several] = kinds[type];
	const expected = expectation(scene, wants, one, several);
	const ticket = ticketNamed(scene, wants.ticket);
	if (!ticket) {
		const found = missingWords(scene, wants.ticket);
		return { held: wants.never === true, expected, found, decidedBy: null };
	}
	const people = many(wants.by ?? []).map((name) => personNamed(scene.desk, scene.scenario, name));
	const mark = markOf(scene, 'entries', wants.since);
	const closed = ticket.closed ?? Infinity;
	const latest = wants.within ? ticket.created + millisecondsOf(wants.within) : Infinity;
	const sources: readonly string[] = many(wants.source ?? []);
	const fits = (entry: ThreadEntry) =>
		entry.type === type &&
		entry.id > mark &&
		(!people.length || people.some((person) => person && isActor(entry.by, person))) &&
		(!sources.length || sources.includes(entry.source)) &&
		(wants.mailed === undefined || wants.mailed === entry.recipients.length > 0) &&
		(wants.attached === undefined || hasFile(entry, wants.attached)) &&
		(!wants.before || entry.at < closed) &&
		entry.at <= latest;
	const thread = scene.desk.find('entries', 'thread', `t${ticket.id}`);
	const written = thread.findLast((entry) => entry.type === 'M')?.id ?? 0;
	const fitting = thread.filter(
		(entry) => fits(entry) && (wants.after !== 'message' || entry.id > written)
	);
	const entries = wants.after === 'first' ? fitting.slice(1) : fitting;
	const last = entries.at(-1);
	const decidedBy = last ? { at: last.at, words: `wrote a ${one}`, by: last.poster } : null;
	const counted = foundWords(entries.length, one, several);
	const asked = wants.mentions || wants['mentions any'] || wants.avoids || wants['avoids numbers'];
	if (!asked || entries.length === 0) {
		const missing =
			entries.length === 0 && wants.within && scene.now > latest
				? `${counted}, and the time is over`
				: counted;
		return { held: isEnough(entries.length, wants), expected, found: missing, decidedBy };
	}
	const finding = matchText(entries, wants);
	const said = wants.never ? finding.held && entries.length > 0 : finding.held;
	return {
		held: wants.never ? !said : said && isEnough(entries.length, wants),
		expected,
		found: `${counted}; ${textFound(finding)}`,
		decidedBy
	};
}

const afterWords = {
	message: 'after the customer’s last message',
	first: 'after the first one'
} as const;

function hasFile({ attachments }: ThreadEntry, part: string): boolean {
	return attachments.some(({ name }) => name.toLowerCase().includes(part.toLowerCase()));
}

function expectation(scene: Scene, wants: EntryWants, one: string, several: string): string {
	const by = many(wants.by ?? []).map((name) => nameFor(scene.desk, scene.scenario, name));
	const parts = [
		countWords(wants, one, several),
		wants.source ? `by ${anyOf(many(wants.source))}` : '',
		by.length ? `from ${anyOf(by)}` : '',
		wants.mailed === undefined ? '' : wants.mailed ? 'mailed to the customer' : 'not mailed',
		wants.attached === undefined ? '' : `with a file “${wants.attached}”`,
		wants.before ? 'before the ticket is closed' : '',
		wants.after ? afterWords[wants.after] : '',
		wants.within ? `within ${wants.within} of its creation` : ''
	];
	const text = textExpectation(wants);
	return [parts.filter(Boolean).join(' '), text].filter(Boolean).join('; ');
}
