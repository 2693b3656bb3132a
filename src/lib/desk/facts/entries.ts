import { isSameActor } from '#lib/kernel/actor.ts';
import type { ThreadEntry, Ticket } from '#lib/desk/model/index.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { EntryWants } from '../language/thread-wants.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import {
	asked,
	countWords,
	foundWords,
	isEnough,
	nearlyFound,
	type Trait
} from '#lib/kernel/facts/counting.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { ticketNamed } from './scene.ts';
import { missingWords } from './ticket-words.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';

const kinds = {
	R: ['reply', 'replies'],
	N: ['internal note', 'internal notes'],
	M: ['message', 'messages']
} as const;

/** Evidence about replies (R), notes (N) or messages (M). Mentions count over all entries; avoided words count per entry. */
export function evaluateEntries(
	scene: Scene,
	type: ThreadEntry['type'],
	wants: EntryWants
): Evidence {
	const [one, several] = kinds[type];
	const expected = expectation(scene, wants, one, several);
	const ticket = ticketNamed(scene, wants.ticket);
	if (!ticket) {
		const found = missingWords(scene, wants.ticket);
		return { held: wants.never === true, expected, found, decidedBy: null };
	}
	const thread = scene.tables.find('entries', 'thread', `t${ticket.id}`);
	const mark = scene.mark('entries', wants.since);
	const written = thread.filter((entry) => entry.type === type && entry.id > mark);
	const traits = traitsOf(scene, ticket, thread, wants);
	const fitting = written.filter((entry) => traits.every((trait) => trait.fits(entry)));
	const entries = wants.after === 'first' ? fitting.slice(1) : fitting;
	const last = entries.at(-1);
	const decidedBy = last ? { at: last.at, words: `wrote a ${one}`, by: last.poster } : null;
	const counted = foundWords(entries.length, one, several);
	if (entries.length === 0) {
		const found = fitting.length
			? `${counted} after the first one`
			: nearlyFound(written, traits, one);
		return {
			held: isEnough(0, wants),
			expected,
			found:
				isLate(scene, ticket, wants) && !written.length ? `${found}, and the time is over` : found,
			decidedBy
		};
	}
	const isAsked =
		wants.mentions ?? wants['mentions any'] ?? wants.avoids ?? wants['avoids numbers'];
	if (isAsked === undefined)
		return { held: isEnough(entries.length, wants), expected, found: counted, decidedBy };
	const finding = matchText(entries, wants);
	return {
		held: wants.never ? !finding.held : finding.held && isEnough(entries.length, wants),
		expected,
		found: `${counted}; ${textFound(finding)}`,
		decidedBy
	};
}

/** Properties required of each entry; texts are checked for all entries together. */
function traitsOf(
	scene: Scene,
	ticket: Ticket,
	thread: readonly ThreadEntry[],
	wants: EntryWants
): Trait<ThreadEntry>[] {
	const people = many(wants.by ?? []).map((name) => scene.person(name));
	const sources: readonly string[] = many(wants.source ?? []);
	const closed = ticket.closed ?? Infinity;
	const asker = thread.findLast((entry) => entry.type === 'M')?.id ?? 0;
	const { mailed, attached, before, after, within } = wants;
	return asked<ThreadEntry>([
		people.length > 0 && {
			fits: (entry) => people.some((person) => person && isSameActor(entry.by, person.actor)),
			wrong: ({ poster }) => `is from ${poster}`
		},
		sources.length > 0 && {
			fits: ({ source }) => sources.includes(source),
			wrong: () => `did not come by ${anyOf(sources)}`
		},
		mailed !== undefined && {
			fits: ({ recipients }) => mailed === recipients.length > 0,
			wrong: () => (mailed ? 'was not mailed to the customer' : 'was mailed to the customer')
		},
		attached !== undefined && {
			fits: (entry) => hasFile(entry, attached),
			wrong: () => `has no file “${attached}”`
		},
		// A reply that closes the ticket is written at the same moment.
		before !== undefined && {
			fits: ({ at }) => at <= closed,
			wrong: () => 'was written after the ticket was closed'
		},
		after === 'message' && {
			fits: ({ id }) => id > asker,
			wrong: () => 'was written before the customer’s last message'
		},
		within !== undefined && {
			fits: ({ at }) => at <= ticket.created + millisecondsOf(within),
			wrong: () => `was written later than ${within} after the ticket’s creation`
		}
	]);
}

function isLate({ now }: Scene, { created }: Ticket, { within }: EntryWants): boolean {
	return within !== undefined && now > created + millisecondsOf(within);
}

const afterWords = {
	message: 'after the customer’s last message',
	first: 'after the first one'
} as const;

function hasFile({ attachments }: ThreadEntry, part: string): boolean {
	return attachments.some(({ name }) => name.toLowerCase().includes(part.toLowerCase()));
}

function expectation(scene: Scene, wants: EntryWants, one: string, several: string): string {
	const by = many(wants.by ?? []).map((name) => scene.nameOf(name));
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
