import type { Instant, Ticket } from '../model/index.ts';
import { formsOfTicket } from '../rules/forms/forms.ts';
import { dueOf } from '../rules/lifecycle/sla.ts';
import { anyOf, many, type Part } from '#lib/kernel/facts/parts.ts';
import { plain } from '#lib/kernel/text/written.ts';
import { durationWords } from '#lib/kernel/time/duration.ts';
import { instantOfWords, millisecondsOf } from '#lib/kernel/time/words.ts';
import type { TicketProperties } from '../language/ticket-wants.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { decidingOf, isBy, logOf, nameOfDoer } from './deciding.ts';
import { fieldFacts } from './fields.ts';
import { flagFact, namedFact, partOf, textFact, type Fact } from './ticket-facts.ts';

/** The expected properties of a ticket, one by one. Without a ticket only the expected values. */
export function partsOf(scene: Scene, ticket: Ticket | null, wants: TicketProperties): Part[] {
	return ticketFacts(scene, wants).map((fact) => partOf(scene, ticket, fact));
}

/** What is expected, before any ticket is looked at. */
export function ticketFacts(scene: Scene, wants: TicketProperties): Fact[] {
	return [
		...ownerFacts(scene, wants),
		...textFacts(scene, wants),
		...assignmentFacts(scene, wants),
		...configuredFacts(scene, wants),
		...sourceFact(wants.source),
		...markFacts(wants),
		...ageFact(scene, wants['older than']),
		...dueFact(scene, wants.due),
		...taskFact(wants['open tasks']),
		...formsFact(scene, wants.forms),
		...customFacts(scene, wants.fields),
		...collaboratorFacts(scene, wants.collaborators)
	];
}

function ownerFacts(scene: Scene, wants: TicketProperties): Fact[] {
	const owner = (one: Ticket) => scene.tables.get('users', one.owner);
	const isOneOf = (names: readonly string[]) => {
		const people = names.map((name) => scene.person(name));
		return (one: Ticket) =>
			people.some((person) => person?.actor.kind === 'user' && person.actor.id === one.owner);
	};
	const fact = (wanted: TicketProperties['from'], isWanted: boolean): Fact[] => {
		if (wanted === undefined) return [];
		const names = anyOf(many(wanted).map((name) => scene.nameOf(name)));
		const isTheirs = isOneOf(many(wanted));
		return [
			{
				what: 'From',
				expected: isWanted ? names : `not ${names}`,
				found: (one) => `${owner(one)?.name} (${owner(one)?.email})`,
				holds: (one) => isTheirs(one) === isWanted
			}
		];
	};
	return [...fact(wants.from, true), ...fact(wants['not from'], false)];
}

function textFacts({ tables: desk }: Scene, { subject, text, says }: TicketProperties): Fact[] {
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
		...[
			...textFact('Summary and details', text, (one) => [...summary(one), ...firstMessage(one)]),
			...textFact('Details', says, firstMessage)
		].map((fact): Fact => ({ ...fact, readsMore: true }))
	];
}

/** How the ticket stands, and who has it. */
function assignmentFacts(scene: Scene, wants: TicketProperties): Fact[] {
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
		...closerFact(scene, wants['closed by']),
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

/** The last `closed` event of a ticket that is closed. */
function closerFact(scene: Scene, wanted: TicketProperties['closed by']): Fact[] {
	if (wanted === undefined) return [];
	const closing = (one: Ticket) =>
		one.state === 'closed'
			? logOf(scene.tables, one).findLast(({ name }) => name === 'closed')
			: undefined;
	return [
		{
			what: 'Closed By',
			expected: anyOf(many(wanted).map((name) => nameOfDoer(scene, name))),
			found(one) {
				const event = closing(one);
				return event ? decidingOf(scene.tables, event).by || 'the desk itself' : 'not closed';
			},
			holds(one) {
				const event = closing(one);
				return !!event && isBy(scene, event, wanted);
			},
			events: ['closed', 'reopened'],
			readsMore: true
		}
	];
}

function configuredFacts(scene: Scene, wants: TicketProperties): Fact[] {
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

function sourceFact(wanted: TicketProperties['source']): Fact[] {
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

function ageFact({ now }: Scene, wanted: TicketProperties['older than']): Fact[] {
	if (wanted === undefined) return [];
	return [
		{
			what: 'Age',
			expected: `more than ${wanted}`,
			found: ({ created }) => durationWords(now - created),
			holds: ({ created }) => now > created + millisecondsOf(wanted),
			events: ['created']
		}
	];
}

function markFacts(wants: TicketProperties): Fact[] {
	return [
		...flagFact('Overdue', wants.overdue, (one) => one.overdue, ['overdue', 'closed', 'edited']),
		...flagFact('Answered', wants.answered, (one) => one.answered, ['reopened']),
		...flagFact('Reopened', wants.reopened, (one) => one.reopened !== null, ['reopened'])
	];
}

function taskFact(count: TicketProperties['open tasks']): Fact[] {
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

function formsFact({ tables: desk }: Scene, wanted: TicketProperties['forms']): Fact[] {
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

function collaboratorFacts(scene: Scene, wanted: TicketProperties['collaborators'] = []): Fact[] {
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

function dueFact({ tables, zone }: Scene, wants: TicketProperties['due']): Fact[] {
	if (!wants) return [];
	const before = wants.before ? instantOfWords(wants.before, zone) : null;
	const after = wants.after ? instantOfWords(wants.after, zone) : null;
	const byHand = wants['by hand'];
	const expected = [
		wants.before ? `before ${wants.before}` : '',
		wants.after ? `after ${wants.after}` : '',
		byHand === undefined ? '' : byHand ? 'set by hand' : 'by the SLA plan'
	];
	const shown = (due: Instant | null) => (due === null ? 'none' : formatDateTime(due, zone));
	return [
		{
			what: 'Due Date',
			expected: expected.filter(Boolean).join(', '),
			found: (one) => `${shown(dueOf(tables, one))}${one.dueDate === null ? '' : ', set by hand'}`,
			holds(one) {
				const due = dueOf(tables, one);
				return (
					(before === null || (due !== null && due < before)) &&
					(after === null || (due !== null && due > after)) &&
					(byHand === undefined || (one.dueDate !== null) === byHand)
				);
			},
			events: ['edited', 'reopened']
		}
	];
}

function customFacts({ tables }: Scene, wanted: TicketProperties['fields']): Fact[] {
	return fieldFacts(tables, wanted).map(({ label, expected, found, holds }): Fact => ({
		what: label,
		expected,
		found: (one) => found(one.fields),
		holds: (one) => holds(one.fields),
		events: ['edited'],
		changed: label
	}));
}
