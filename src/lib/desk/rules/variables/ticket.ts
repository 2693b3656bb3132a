import type { Department, HelpTopic, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { agentName } from '../thread/log.ts';
import { phoneWords } from '../people/phone.ts';
import { HOME } from '../access/tokens.ts';
import { topicName } from '../names/topics.ts';
import { addressOf } from '../people/users.ts';
import { withoutTags } from '../without-tags.ts';
import { dateThing } from './dates.ts';
import { agentThing, teamThing, userThing } from './people.ts';
import type { Filling } from './roots.ts';
import { threadThing } from './thread.ts';
import { nameThing, thing, type Thing, type Value } from './value.ts';

/** A ticket; as a text it is its number. */
export function ticketThing({ desk, ticket, now }: Filling): Thing {
	const owner = desk.get('users', ticket.owner);
	const zone = desk.get('settings', 1)?.timezone ?? 'UTC';
	const date = (at: number | null) => () => dateThing(at, zone, now);
	const agent = desk.get('agents', ticket.agent);
	const team = desk.get('teams', ticket.team);
	const parts: Record<string, () => Value | undefined> = {
		id: () => String(ticket.id),
		number: () => ticket.number,
		subject: () => withoutTags(ticket.subject),
		source: () => ticket.source,
		name: () => nameThing(owner?.name ?? ''),
		email: () => (owner ? addressOf(owner) : null),
		phone: () => phoneWords(owner?.phone ?? ''),
		user: () => userThing(desk, owner),
		recipients: () => recipientsOf(desk, ticket),
		status: () => statusThing(desk, ticket),
		priority: () => named(desk.get('priorities', ticket.priority)),
		dept: () => departmentThing(desk, desk.get('departments', ticket.department)),
		topic: () => topicThing(desk, desk.get('topics', ticket.topic)),
		sla: () => slaThing(desk, ticket),
		assigned: () => [agent && agentName(agent), team?.name].filter(Boolean).join('/'),
		staff: () => agentThing(desk, agent),
		team: () => teamThing(desk, team),
		thread: () => threadThing(desk, ticket),
		create_date: date(ticket.created),
		due_date: date(ticket.dueDate ?? ticket.slaDue),
		close_date: date(ticket.closed),
		reopen_date: date(ticket.reopened),
		last_update: date(ticket.lastUpdate),
		client_link: () => `${HOME}/view.php?t=${ticket.number}`,
		staff_link: () => `${HOME}/scp/tickets.php?id=${ticket.id}`
	};
	const known = thing(ticket.number, parts);
	return {
		text: known.text,
		part: (name) => known.part(name) ?? fieldOf(desk, ticket, name, parts)
	};
}

/** A field of its forms, by its variable. */
function fieldOf(
	desk: Tables,
	{ fields }: Ticket,
	name: string,
	parts: Readonly<Record<string, unknown>>
): Value {
	if (Object.hasOwn(parts, name)) return null;
	const field = desk.all('fields').find((row) => row.name.toLowerCase() === name);
	return field ? withoutTags(fields[field.name] ?? '') : null;
}

function recipientsOf(desk: Tables, { owner, collaborators }: Ticket): string {
	const active = collaborators.filter((row) => row.active).map((row) => row.user);
	return [owner, ...active].flatMap((id) => desk.get('users', id)?.name ?? []).join(', ');
}

function statusThing(desk: Tables, { status, state }: Ticket): Value {
	const name = desk.get('statuses', status)?.name ?? '';
	return thing(name, { name: () => name, state: () => state });
}

function slaThing(desk: Tables, { sla }: Ticket): Value {
	const row = desk.get('slas', sla);
	if (!row) return null;
	return thing(row.name, { name: () => row.name, graceperiod: () => String(row.graceHours) });
}

function departmentThing(desk: Tables, row: Department | undefined): Value {
	if (!row) return null;
	return thing(row.name, {
		name: () => row.name,
		manager: () => agentThing(desk, desk.get('agents', row.manager)),
		parent: () => named(desk.get('departments', row.parent)),
		sla: () => named(desk.get('slas', row.sla)),
		members: () =>
			desk
				.all('agents')
				.filter(({ department }) => department === row.id)
				.map(agentName)
				.join(', ')
	});
}

function topicThing(desk: Tables, row: HelpTopic | undefined): Value {
	if (!row) return null;
	return thing(row.name, {
		name: () => row.name,
		fullname: () => topicName(desk, row),
		parent: () => named(desk.get('topics', row.parent)),
		dept: () => named(desk.get('departments', row.department)),
		sla: () => named(desk.get('slas', row.sla))
	});
}

function named(row: { name: string } | undefined): Value {
	return row ? thing(row.name, { name: () => row.name }) : null;
}
