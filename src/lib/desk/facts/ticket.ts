import type { LoggedName, Ticket } from '#lib/desk/model/index.ts';
import { formsOfTicket } from '#lib/desk/rules/forms/forms.ts';
import { dueOf } from '#lib/desk/rules/lifecycle/sla.ts';
import { plain, type Written } from '#lib/kernel/text/written.ts';
import type { Found } from '#lib/kernel/system.ts';
import type { TextWants } from '#lib/kernel/facts/text-wants.ts';
import type { TicketWants } from '../language/ticket-wants.ts';
import type { Edited } from '../language/words.ts';
import { rowNamed, shownName } from '../language/names.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import { lastEvent } from './deciding.ts';
import { anyOf, latest, many, together, yesNo, type Part } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { openedSince, othersOpened, ticketNamed } from './scene.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';
import { missingWords } from './ticket-words.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';

/** Evidence about a ticket, and which one it was. `as` is the name that the found ticket gets, or already has. */
export function weighTicket(scene: Scene, wants: TicketWants, as?: string): Found {
	const name = wants.is ?? (as !== undefined && ticketNamed(scene, as) ? as : undefined);
	if (name !== undefined) {
		const ticket = ticketNamed(scene, name);
		if (!ticket) return noTicket(scene, wants, missingWords(scene, name));
		const parts = partsOf(scene, ticket, wants);
		if (othersOpened(scene).length) return found(ticket, parts);
		return { ...together(parts), row: ticket.id };
	}
	const taken = new Set(Object.values(scene.named));
	let best: { parts: Part[]; ticket: Ticket; score: number } | null = null;
	// Newest first: of equally good matches the latest is used.
	for (const id of openedSince(scene)) {
		const ticket = scene.tables.get('tickets', id);
		if (!ticket || taken.has(id)) continue;
		const parts = partsOf(scene, ticket, wants);
		const score = parts.filter((part) => part.held).length - parts.length;
		if (!best || score > best.score) best = { parts, ticket, score };
		if (score === 0) break;
	}
	return best ? found(best.ticket, best.parts) : noTicket(scene, wants, 'no new ticket yet');
}

/** Names the ticket, if it could be another one. */
function found(ticket: Ticket, parts: readonly Part[]): Found {
	const evidence = together(parts);
	return { ...evidence, found: `#${ticket.number}: ${evidence.found}`, row: ticket.id };
}

function noTicket(scene: Scene, wants: TicketWants, found: string): Found {
	const expected = partsOf(scene, null, wants)
		.map(({ what, expected }) => `${what}: ${expected}`)
		.join('; ');
	return { held: false, expected, found, decidedBy: null, row: null };
}

/** The expected properties of a ticket, one by one. Without a ticket only the expected values. */
function partsOf(scene: Scene, ticket: Ticket | null, wants: TicketWants): Part[] {
	const { tables: desk } = scene;
	const parts: Part[] = [];
	const add = (
		what: string,
		expected: string,
		found: (ticket: Ticket) => string,
		holds: (ticket: Ticket) => boolean,
		events: readonly LoggedName[] = ['created'],
		changed?: Edited
	) =>
		parts.push({
			what,
			expected,
			found: ticket ? found(ticket) : '',
			held: !!ticket && holds(ticket),
			decidedBy: ticket && lastEvent(desk, ticket, ['created', ...events], changed)
		});
	/** A property that is the id of a configured thing. */
	const named = (
		what: string,
		kind: 'agent' | 'team' | 'department' | 'sla' | 'priority' | 'topic' | 'status',
		names: string | readonly string[] | undefined,
		column: (ticket: Ticket) => number | null,
		events: readonly LoggedName[],
		changed?: Edited
	) => {
		if (names === undefined) return;
		const none = kind === 'agent' || kind === 'team' ? 'nobody' : 'none';
		const ids = many(names).map((name) => (name === none ? null : rowNamed(desk, kind, name)?.id));
		const expected = many(names).map((name, n) =>
			ids[n] === undefined ? name : shownName(desk, kind, ids[n] ?? null, none)
		);
		add(
			what,
			anyOf(expected),
			(one) => shownName(desk, kind, column(one), none),
			(one) => ids.includes(column(one) as never),
			events,
			changed
		);
	};
	const flag = (
		what: string,
		wanted: boolean | undefined,
		column: (ticket: Ticket) => boolean,
		events: readonly LoggedName[]
	) => {
		if (wanted === undefined) return;
		add(
			what,
			yesNo(wanted),
			(one) => yesNo(column(one)),
			(one) => column(one) === wanted,
			events
		);
	};

	if (wants.from !== undefined) {
		const people = many(wants.from).map((name) => scene.person(name));
		const expected = many(wants.from).map((name) => scene.nameOf(name));
		const owner = (one: Ticket) => desk.get('users', one.owner);
		add(
			'From',
			anyOf(expected),
			(one) => `${owner(one)?.name} (${owner(one)?.email})`,
			(one) =>
				people.some((person) => person?.actor.kind === 'user' && person.actor.id === one.owner)
		);
	}
	if (wants.subject) {
		const text = wants.subject;
		const finding = (one: Ticket) => matchText([plain(one.subject)], text);
		add(
			'Summary',
			textExpectation(text),
			(one) => `“${one.subject}” ${textFound(finding(one))}`,
			(one) => finding(one).held,
			['edited'],
			'subject'
		);
	}
	const firstMessage = (one: Ticket) =>
		desk
			.find('entries', 'thread', `t${one.id}`)
			.filter((entry) => entry.type === 'M')
			.slice(0, 1);
	const texts: [string, TextWants | undefined, (one: Ticket) => readonly Written[]][] = [
		['Summary and details', wants.text, (one) => [plain(one.subject), ...firstMessage(one)]],
		['Details', wants.says, firstMessage]
	];
	for (const [what, text, textsOf] of texts) {
		if (!text) continue;
		const finding = (one: Ticket) => matchText(textsOf(one), text);
		add(
			what,
			textExpectation(text),
			(one) => textFound(finding(one)),
			(one) => finding(one).held
		);
	}
	named('Status', 'status', wants.status, (one) => one.status, ['closed', 'reopened']);
	if (wants.state)
		add(
			'State',
			wants.state,
			(one) => one.state,
			(one) => one.state === wants.state,
			['closed', 'reopened']
		);
	named('Agent', 'agent', wants.agent, (one) => one.agent, ['assigned', 'released', 'closed']);
	named('Team', 'team', wants.team, (one) => one.team, ['assigned', 'released']);
	flag('Assigned', wants.assigned, (one) => one.agent !== null || one.team !== null, [
		'assigned',
		'released'
	]);
	named('Department', 'department', wants.department, (one) => one.department, ['transferred']);
	named('SLA Plan', 'sla', wants.sla, (one) => one.sla, ['edited'], 'sla');
	named('Priority', 'priority', wants.priority, (one) => one.priority, ['edited'], 'priority');
	named('Help Topic', 'topic', wants['help topic'], (one) => one.topic, ['edited'], 'help topic');
	if (wants.source !== undefined) {
		const sources: readonly string[] = many(wants.source);
		add(
			'Source',
			anyOf(sources),
			(one) => one.source,
			(one) => sources.includes(one.source),
			['edited'],
			'source'
		);
	}
	flag('Overdue', wants.overdue, (one) => one.overdue, ['overdue', 'closed', 'edited']);
	flag('Answered', wants.answered, (one) => one.answered, ['reopened']);
	flag('Reopened', wants.reopened, (one) => one.reopened !== null, ['reopened']);
	if (wants.due) parts.push(duePart(scene, ticket, wants.due));
	if (wants['open tasks'] !== undefined) {
		const count = wants['open tasks'];
		add(
			'Open tasks',
			String(count),
			(one) => String(one.openTasks),
			(one) => one.openTasks === count
		);
	}
	if (wants.forms !== undefined) {
		const titles = (one: Ticket) => formsOfTicket(desk, one).map(({ title }) => title);
		const expected = wants.forms.map((title) => title.toLowerCase()).join('\n');
		add(
			'Forms',
			wants.forms.join(', '),
			(one) => titles(one).join(', '),
			(one) => titles(one).join('\n').toLowerCase() === expected,
			['edited'],
			'forms'
		);
	}
	for (const name of wants.collaborators ?? []) {
		const person = scene.person(name);
		const takesPart = (one: Ticket) =>
			one.collaborators.some(
				({ user }) => person?.actor.kind === 'user' && user === person.actor.id
			);
		add(
			'Collaborators',
			scene.nameOf(name),
			(one) => (takesPart(one) ? scene.nameOf(name) : `without ${scene.nameOf(name)}`),
			takesPart,
			['collab']
		);
	}
	return parts;
}

function duePart(
	scene: Scene,
	ticket: Ticket | null,
	wants: NonNullable<TicketWants['due']>
): Part {
	const due = ticket && dueOf(scene.tables, ticket);
	const before = wants.before ? instantOfWords(wants.before, scene.zone) : null;
	const after = wants.after ? instantOfWords(wants.after, scene.zone) : null;
	const byHand = wants['by hand'];
	const expected = [
		wants.before ? `before ${wants.before}` : '',
		wants.after ? `after ${wants.after}` : '',
		byHand === undefined ? '' : byHand ? 'set by hand' : 'by the SLA plan'
	];
	const held =
		!!ticket &&
		(before === null || (due !== null && due < before)) &&
		(after === null || (due !== null && due > after)) &&
		(byHand === undefined || (ticket.dueDate !== null) === byHand);
	const found = ticket
		? `${due === null ? 'none' : formatDateTime(due, scene.zone)}${ticket.dueDate === null ? '' : ', set by hand'}`
		: '';
	const events = ticket && lastEvent(scene.tables, ticket, ['edited', 'created', 'reopened']);
	return {
		what: 'Due Date',
		expected: expected.filter(Boolean).join(', '),
		found,
		held,
		decidedBy: latest([events])
	};
}
