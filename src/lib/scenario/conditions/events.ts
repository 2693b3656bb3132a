import type { LoggedEvent } from '#lib/desk/model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { EventWants } from '../language/thread-wants.ts';
import { isActor, nameFor, personNamed } from '../people/cast.ts';
import { millisecondsOf } from '../time/words.ts';
import { countWords, foundWords, isEnough } from './counting.ts';
import { decidingOf, edits, logOf } from './deciding.ts';
import { anyOf, many } from './parts.ts';
import { markOf, ticketNamed, type Scene } from './scene.ts';
import { missingWords } from './ticket-words.ts';

/** Evidence about the ticket's logged events: which, by whom, how many, in which order. */
export function weighEvents(scene: Scene, wants: EventWants): Evidence {
	const expected = expectation(scene, wants);
	const ticket = ticketNamed(scene, wants.ticket);
	if (!ticket) {
		const found = missingWords(scene, wants.ticket);
		return { held: wants.never === true, expected, found, decidedBy: null };
	}
	const log = logOf(scene.desk, ticket);
	const names: readonly string[] = many(wants.name);
	const mark = markOf(scene, 'log', wants.since);
	const before = wants.before
		? log.findLast((event) => event.name === wants.before)?.id
		: undefined;
	const after = wants.after ? log.find((event) => event.name === wants.after)?.id : undefined;
	const latest = wants.within ? ticket.created + millisecondsOf(wants.within) : Infinity;
	const found = log.filter(
		(event) =>
			names.includes(event.name) &&
			event.id > mark &&
			(!wants.changed || edits(event, wants.changed)) &&
			isBy(scene, event, wants.by) &&
			(!wants.before || (before !== undefined && event.id < before)) &&
			(!wants.after || (after !== undefined && event.id > after)) &&
			event.at <= latest
	);
	const last = found.at(-1);
	return {
		held: isEnough(found.length, wants),
		expected,
		found: foundWords(found.length, 'such event', 'such events'),
		decidedBy: last ? decidingOf(scene.desk, last) : null
	};
}

function isBy(scene: Scene, event: LoggedEvent, by: EventWants['by']): boolean {
	if (by === undefined) return true;
	return many(by).some((name) => {
		if (name === 'system') return event.by.kind === 'system';
		const person = personNamed(scene.desk, scene.scenario, name);
		return !!person && isActor(event.by, person);
	});
}

function expectation({ desk, scenario }: Scene, wants: EventWants): string {
	const by = many(wants.by ?? []).map((name) =>
		name === 'system' ? 'the desk itself' : nameFor(desk, scenario, name)
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
