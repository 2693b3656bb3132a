import { isSameActor } from '#lib/kernel/actor.ts';
import type { LoggedEvent, Ticket } from '#lib/desk/model/index.ts';
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
import { decidingOf, edits, logOf } from './deciding.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { ticketNamed } from './scene.ts';
import { missingWords } from './ticket-words.ts';

/** Evidence about the ticket's logged events: which, by whom, how many, in which order. */
export function evaluateEvents(scene: Scene, wants: EventWants): Evidence {
	const expected = expectation(scene, wants);
	const ticket = ticketNamed(scene, wants.ticket);
	if (!ticket) {
		const found = missingWords(scene, wants.ticket);
		return { held: wants.never === true, expected, found, decidedBy: null };
	}
	const log = logOf(scene.tables, ticket);
	const names: readonly string[] = many(wants.name);
	const mark = scene.mark('log', wants.since);
	const logged = log.filter((event) => names.includes(event.name) && event.id > mark);
	const traits = traitsOf(scene, ticket, log, wants);
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
	ticket: Ticket,
	log: readonly LoggedEvent[],
	{ changed, by, before, after, within }: EventWants
): Trait<LoggedEvent>[] {
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
		before !== undefined && {
			fits: ({ id }) => id < last,
			wrong: () => `has no “${before}” event after it`
		},
		after !== undefined && {
			fits: ({ id }) => id > first,
			wrong: () => `has no “${after}” event before it`
		},
		within !== undefined && {
			fits: ({ at }) => at <= ticket.created + millisecondsOf(within),
			wrong: () => `came later than ${within} after the ticket’s creation`
		}
	]);
}

function isBy(scene: Scene, event: LoggedEvent, by: NonNullable<EventWants['by']>): boolean {
	return many(by).some((name) => {
		if (name === 'system') return event.by.kind === 'system';
		const person = scene.person(name);
		return !!person && isSameActor(event.by, person.actor);
	});
}

function expectation(scene: Scene, wants: EventWants): string {
	const by = many(wants.by ?? []).map((name) =>
		name === 'system' ? 'the desk itself' : scene.nameOf(name)
	);
	const event = `“${anyOf(many(wants.name))}” event`;
	return [
		countWords(wants, event, `“${anyOf(many(wants.name))}” events`),
		wants.changed ? `of the ${wants.changed}` : '',
		by.length ? `by ${anyOf(by)}` : '',
		wants.before ? `before it is ${wants.before}` : '',
		wants.after ? `after it is ${wants.after}` : '',
		wants.within ? `within ${wants.within} of its creation` : ''
	]
		.filter(Boolean)
		.join(' ');
}
