import type { Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import { explainAction, explainClientAction, type ClientDeed } from '#lib/desk/views/explain.ts';
import type { Evidence } from '../evidence.ts';
import type { AbilityWants } from '../language/condition.ts';
import { deeds, type Deed } from '../language/words.ts';
import { nameFor, personNamed, type Person } from '../people/cast.ts';
import { lastEvent } from './deciding.ts';
import { ticketNamed, type Scene } from './scene.ts';
import { missingWords, ticketWords } from './ticket-words.ts';

/** Evidence about what a person can see or do, with the rule that decides it. */
export function weighAbility(scene: Scene, wants: AbilityWants, wanted: boolean): Evidence {
	const { desk, scenario } = scene;
	const name = nameFor(desk, scenario, wants.person);
	const expected = `${name} ${wanted ? 'can' : 'cannot'} ${wants.do} ${ticketWords(scene, wants.ticket)}`;
	const person = personNamed(desk, scenario, wants.person);
	const ticket = ticketNamed(scene, wants.ticket);
	if (!person || !ticket) {
		const found = ticket ? `there is nobody called ${name}` : missingWords(scene, wants.ticket);
		return { held: false, expected, found, decidedBy: null };
	}
	const { can, why } = abilityOf(desk, person, ticket, wants.do);
	return {
		held: can === wanted,
		expected,
		found: `${can ? 'Yes' : 'No'}: ${why.replace(/\.$/, '')}`,
		decidedBy: lastEvent(desk, ticket, deciding)
	};
}

/** Events that change who sees a ticket, or in which role. */
const deciding = [
	'created',
	'transferred',
	'assigned',
	'released',
	'referred',
	'closed',
	'reopened'
] as const;

/** Whether a person can do this to the ticket now, and by which rule. */
export function abilityOf(
	desk: Tables,
	person: Person,
	ticket: Ticket,
	deed: Deed
): { can: boolean; why: string } {
	if (person.kind === 'agent') {
		const { allowed, words } = explainAction(desk, person.row, ticket, deeds[deed]);
		return { can: allowed, why: words };
	}
	if (!isClientDeed(deed)) return { can: false, why: 'end users cannot do that' };
	const { allowed, words } = explainClientAction(desk, person.row, ticket, deed);
	return { can: allowed, why: words };
}

/** Deeds of the portal; the others are agents'. */
function isClientDeed(deed: Deed): deed is Deed & ClientDeed {
	return deed === 'view' || deed === 'reply' || deed === 'edit';
}
