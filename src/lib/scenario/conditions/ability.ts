import type { Agent, Ticket, TicketPermission } from '#lib/desk/model/index.ts';
import { effectiveRole, may, sights, type Sight } from '#lib/desk/rules/access.ts';
import type { Tables } from '#lib/desk/tables.ts';
import type { Evidence } from '../evidence.ts';
import { permittedVerbs, type AbilityWants } from '../language/condition.ts';
import { fullName, nameFor, personNamed, type Person } from '../people/cast.ts';
import { shownName } from '../people/names.ts';
import { lastEvent } from './deciding.ts';
import { ticketNamed, type Scene } from './scene.ts';

/** Evidence about what a person can see or do, with the rule that decides it. */
export function weighAbility(scene: Scene, wants: AbilityWants, wanted: boolean): Evidence {
	const { desk, scenario } = scene;
	const name = nameFor(desk, scenario, wants.person);
	const expected = `${name} ${wanted ? 'can' : 'cannot'} ${wants.do} the ticket`;
	const person = personNamed(desk, scenario, wants.person);
	const ticket = ticketNamed(scene, wants.ticket);
	if (!person || !ticket) {
		const found = ticket
			? `There is nobody called ${name}.`
			: `The ticket “${wants.ticket}” is not there yet.`;
		return { held: false, expected, found, decidedBy: null };
	}
	const { can, why } = abilityOf(desk, person, ticket, wants.do);
	return {
		held: can === wanted,
		expected,
		found: `${fullName(person)} ${can ? 'can' : 'cannot'}: ${why}`,
		decidedBy: lastEvent(desk, ticket, [
			'created',
			'transferred',
			'assigned',
			'released',
			'referred',
			'closed'
		])
	};
}

/** Whether a person can do this to the ticket now, and by which rule. */
export function abilityOf(
	desk: Tables,
	person: Person,
	ticket: Ticket,
	deed: string
): { can: boolean; why: string } {
	if (person.kind === 'user') {
		const owns = ticket.owner === person.row.id;
		const takesPart = ticket.collaborators.some(({ user }) => user === person.row.id);
		const can = deed === 'view' && (owns || takesPart);
		return {
			can,
			why: owns ? 'it is their own ticket' : takesPart ? 'takes part in it' : 'it is not theirs'
		};
	}
	const agent = person.row;
	const department = shownName(desk, 'department', ticket.department);
	const ways = sights(desk, agent, ticket);
	if (!ways.length) {
		return { can: false, why: `no access to ${department}, not assigned, not referred` };
	}
	if (deed === 'view')
		return { can: true, why: ways.map((way) => sightWords(way, department)).join(', ') };
	const permission = permittedVerbs.get(deed)?.permission;
	return {
		can: !!permission && may(desk, agent, ticket, permission),
		why: roleWords(desk, agent, ticket, permission)
	};
}

function sightWords(way: Sight, department: string): string {
	switch (way) {
		case 'department':
			return `has access to ${department}`;
		case 'assigned':
			return 'it is assigned to them';
		case 'team':
			return 'it is assigned to their team';
		case 'referred':
			return 'it was referred to them';
	}
}

function roleWords(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	permission: TicketPermission | undefined
): string {
	const { role, source } = effectiveRole(desk, agent, ticket);
	const department = shownName(desk, 'department', ticket.department);
	if (!role || source === 'none') return `has no role in ${department}`;
	const grants = permission && role.permissions.includes(permission) ? 'grants' : 'does not grant';
	return `the role ${role.name} (${source}) in ${department} ${grants} it`;
}
