import type { Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { explainAction, explainClientAction, type ClientAction } from '#lib/desk/views/explain.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { AbilityWants } from '../language/condition.ts';
import { ticketActions } from '../language/words.ts';
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

/** Whether a person can do this to the ticket now, and by which rule. `word` is one of the language's. */
export function abilityOf(
	desk: Tables,
	person: Person,
	ticket: Ticket,
	word: string
): { can: boolean; why: string } {
	const action = ticketActions.get(word);
	if (action === undefined) return { can: false, why: `there is no "${word}"` };
	if (person.kind === 'agent') {
		const { allowed, words } = explainAction(desk, person.row, ticket, action);
		return { can: allowed, why: words };
	}
	if (!isClientAction(word)) return { can: false, why: 'end users cannot do that' };
	const { allowed, words } = explainClientAction(desk, person.row, ticket, word);
	return { can: allowed, why: words };
}

/** Actions of the portal; the others are agents'. */
function isClientAction(word: string): word is ClientAction {
	return word === 'view' || word === 'reply' || word === 'edit';
}
