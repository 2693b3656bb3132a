import type { Ticket } from '../model/index.ts';
import { formsOfTicket } from '../rules/forms/forms.ts';
import { dueOf } from '../rules/lifecycle/sla.ts';
import { anyOf, latest, many, type Part } from '#lib/kernel/facts/parts.ts';
import { plain } from '#lib/kernel/text/written.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import type { TicketWants } from '../language/ticket-wants.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { lastEvent } from './deciding.ts';
import { flagFact, namedFact, partOf, textFact, type Fact } from './ticket-facts.ts';

/** The expected properties of a ticket, one by one. Without a ticket only the expected values. */
export function partsOf(scene: Scene, ticket: Ticket | null, wants: TicketWants): Part[] {
	const parts = (facts: readonly Fact[]) => facts.map((fact) => partOf(scene, ticket, fact));
	return [
		...parts([
			...ownerFact(scene, wants.from),
			...textFacts(scene, wants),
			...assignmentFacts(scene, wants),
			...configuredFacts(scene, wants),
			...sourceFact(wants.source),
			...markFacts(wants)
		]),
		...(wants.due ? [duePart(scene, ticket, wants.due)] : []),
		...parts([
			...taskFact(wants['open tasks']),
			...formsFact(scene, wants.forms),
			...collaboratorFacts(scene, wants.collaborators)
		])
	];
}

function ownerFact(scene: Scene, wanted: TicketWants['from']): Fact[] {
	if (wanted === undefined) return [];
	const people = many(wanted).map((name) => scene.person(name));
	const owner = (one: Ticket) => scene.tables.get('users', one.owner);
	return [
		{
			what: 'From',
			expected: anyOf(many(wanted).map((name) => scene.nameOf(name))),
			found: (one) => `${owner(one)?.name} (${owner(one)?.email})`,
			holds: (one) =>
				people.some((person) => person?.actor.kind === 'user' && person.actor.id === one.owner)
		}
	];
}

function textFacts({ tables: desk }: Scene, { subject, text, says }: TicketWants): Fact[] {
	const summary = (one: Ticket) => [plain(one.subject)];
	const firstMessage = (one: Ticket) =>
		desk
			.find('entries', 'thread', `t${one.id}`)
			.filter((entry) => entry.type === 'M')
			.slice(0, 1);
	return [
		...textFact('Summary', subject, summary).map((fact): Fact => ({
			...fact,
			found: (one) => `“${one.subject}” ${fact.found(one)}`,
			events: ['edited'],
			changed: 'subject'
		})),
		...textFact('Summary and details', text, (one) => [...summary(one), ...firstMessage(one)]),
		...textFact('Details', says, firstMessage)
	];
}

/** How the ticket stands, and who has it. */
function assignmentFacts(scene: Scene, wants: TicketWants): Fact[] {
	const { state } = wants;
	return [
		...namedFact(scene, 'Status', 'status', wants.status, (one) => one.status, {
			events: ['closed', 'reopened']
		}),
		...(state
			? [
					{
						what: 'State',
						expected: state,
						found: (one: Ticket) => one.state,
						holds: (one: Ticket) => one.state === state,
						events: ['closed', 'reopened'] as const
					}
				]
			: []),
		...namedFact(scene, 'Agent', 'agent', wants.agent, (one) => one.agent, {
			events: ['assigned', 'released', 'closed']
		}),
		...namedFact(scene, 'Team', 'team', wants.team, (one) => one.team, {
			events: ['assigned', 'released']
		}),
		...flagFact('Assigned', wants.assigned, (one) => one.agent !== null || one.team !== null, [
			'assigned',
			'released'
		])
	];
}

function configuredFacts(scene: Scene, wants: TicketWants): Fact[] {
	return [
		...namedFact(scene, 'Department', 'department', wants.department, (one) => one.department, {
			events: ['transferred']
		}),
		...namedFact(scene, 'SLA Plan', 'sla', wants.sla, (one) => one.sla, {
			events: ['edited'],
			changed: 'sla'
		}),
		...namedFact(scene, 'Priority', 'priority', wants.priority, (one) => one.priority, {
			events: ['edited'],
			changed: 'priority'
		}),
		...namedFact(scene, 'Help Topic', 'topic', wants['help topic'], (one) => one.topic, {
			events: ['edited'],
			changed: 'help topic'
		})
	];
}

function sourceFact(wanted: TicketWants['source']): Fact[] {
	if (wanted === undefined) return [];
	const sources: readonly string[] = many(wanted);
	return [
		{
			what: 'Source',
			expected: anyOf(sources),
			found: (one) => one.source,
			holds: (one) => sources.includes(one.source),
			events: ['edited'],
			changed: 'source'
		}
	];
}

function markFacts(wants: TicketWants): Fact[] {
	return [
		...flagFact('Overdue', wants.overdue, (one) => one.overdue, ['overdue', 'closed', 'edited']),
		...flagFact('Answered', wants.answered, (one) => one.answered, ['reopened']),
		...flagFact('Reopened', wants.reopened, (one) => one.reopened !== null, ['reopened'])
	];
}

function taskFact(count: TicketWants['open tasks']): Fact[] {
	if (count === undefined) return [];
	return [
		{
			what: 'Open tasks',
			expected: String(count),
			found: (one) => String(one.openTasks),
			holds: (one) => one.openTasks === count
		}
	];
}

function formsFact({ tables: desk }: Scene, wanted: TicketWants['forms']): Fact[] {
	if (wanted === undefined) return [];
	const titles = (one: Ticket) => formsOfTicket(desk, one).map(({ title }) => title);
	const expected = wanted.map((title) => title.toLowerCase()).join('\n');
	return [
		{
			what: 'Forms',
			expected: wanted.join(', '),
			found: (one) => titles(one).join(', '),
			holds: (one) => titles(one).join('\n').toLowerCase() === expected,
			events: ['edited'],
			changed: 'forms'
		}
	];
}

function collaboratorFacts(scene: Scene, wanted: TicketWants['collaborators'] = []): Fact[] {
	return wanted.map((name): Fact => {
		const person = scene.person(name);
		const shown = scene.nameOf(name);
		const takesPart = (one: Ticket) =>
			one.collaborators.some(
				({ user }) => person?.actor.kind === 'user' && user === person.actor.id
			);
		return {
			what: 'Collaborators',
			expected: shown,
			found: (one) => (takesPart(one) ? shown : `without ${shown}`),
			holds: takesPart,
			events: ['collab']
		};
	});
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
