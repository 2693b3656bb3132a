import type { LoggedEvent, TicketId } from '#lib/desk/model/index.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { EventWants } from '../language/thread-wants.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import {
	asked,
	countWords,
	foundWords,
	isEnough,
	nearlyFound,
	type Trait
} from '#lib/kernel/facts/counting.ts';
import { decidingOf, edits, isBy, logOf, nameOfDoer } from './deciding.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { matchText, textExpectation } from '#lib/kernel/facts/text-match.ts';
import { reasonOf, targetTraits, targetWords, wrongReason } from './event-targets.ts';
import { ticketNamed } from './scene.ts';
import { missingWords } from './ticket-words.ts';

/** Evidence about the ticket's logged events: which, by whom, how many, in which order. */
export function evaluateEvents(scene: Scene, wants: EventWants): Evidence {
	const expected = expectation(scene, wants);
	const ticket = ticketNamed(scene, wants.ticket);
	const names: readonly string[] = many(wants.name);
	const id = scene.named[wants.ticket];
	// The log of a deleted ticket stays: that it was deleted is the one thing that can still be asked of it.
	const isAsked = ticket !== null || (id !== undefined && names.includes('deleted'));
	if (!isAsked || id === undefined) {
		const found = missingWords(scene, wants.ticket);
		return { held: wants.never === true, expected, found, decidedBy: null };
	}
	const log = logOf(scene.tables, { id }).filter(({ name }) => ticket || name === 'deleted');
	const mark = scene.mark('log', wants.since);
	const logged = log.filter((event) => names.includes(event.name) && event.id > mark);
	const traits = traitsOf(scene, id, log, wants);
	const found = logged.filter((event) => traits.every((trait) => trait.fits(event)));
	const last = found.at(-1);
	return {
		held: isEnough(found.length, wants),
		expected,
		found: found.length
			? foundWords(found.length, 'such event', 'such events')
			: nearlyFound(logged, traits, 'such event'),
		decidedBy: last ? decidingOf(scene.tables, last) : null
	};
}

function traitsOf(
	scene: Scene,
	id: TicketId,
	log: readonly LoggedEvent[],
	wants: EventWants
): Trait<LoggedEvent>[] {
	const { changed, by, before, after, within, because } = wants;
	const begin = scene.tables.get('tickets', id)?.created ?? Infinity;
	const last = log.findLast((event) => event.name === before)?.id ?? 0;
	const first = log.find((event) => event.name === after)?.id ?? Infinity;
	return asked<LoggedEvent>([
		changed !== undefined && {
			fits: (event) => edits(event, changed),
			wrong: () => `did not change the ${changed}`
		},
		by !== undefined && {
			fits: (event) => isBy(scene, event, by),
			wrong: (event) => `is by ${decidingOf(scene.tables, event).by || 'the desk itself'}`
		},
		...targetTraits(scene, wants),
		because !== undefined && {
			fits: (event) => matchText(reasonOf(scene, event), because).held,
			wrong: (event) => wrongReason(reasonOf(scene, event), because)
		},
		before !== undefined && {
			fits: ({ id }) => id < last,
			wrong: () => `has no “${before}” event after it`
		},
		after !== undefined && {
			fits: ({ id }) => id > first,
			wrong: () => `has no “${after}” event before it`
		},
		within !== undefined && {
			fits: ({ at }) => at <= begin + millisecondsOf(within),
			wrong: () => `came later than ${within} after the ticket’s creation`
		}
	]);
}

function expectation(scene: Scene, wants: EventWants): string {
	const by = many(wants.by ?? []).map((name) => nameOfDoer(scene, name));
	const event = `“${anyOf(many(wants.name))}” event`;
	return [
		countWords(wants, event, `“${anyOf(many(wants.name))}” events`),
		wants.changed ? `of the ${wants.changed}` : '',
		...targetWords(wants),
		by.length ? `by ${anyOf(by)}` : '',
		wants.because ? `with a reason that ${textExpectation(wants.because)}` : '',
		wants.before ? `before it is ${wants.before}` : '',
		wants.after ? `after it is ${wants.after}` : '',
		wants.within ? `within ${wants.within} of its creation` : ''
	]
		.filter(Boolean)
		.join(' ');
}
