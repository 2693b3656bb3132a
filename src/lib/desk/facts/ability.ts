import type { Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { explainAction, explainClientAction, type ClientAction } from '#lib/desk/views/explain.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { AbilityWants } from '../language/ability-wants.ts';
import { ticketActions } from '../language/words.ts';
import type { Person } from '#lib/kernel/scene.ts';
import { lastEvent } from './deciding.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { ticketNamed } from './scene.ts';
import { missingWords, ticketWords } from './ticket-words.ts';

/** Evidence about what a person can see or do, with the rule that decides it. */
export function evaluateAbility(scene: Scene, wants: AbilityWants, wanted: boolean): Evidence {
	const { tables: desk } = scene;
	const name = scene.nameOf(wants.person);
	const expected = `${name} ${wanted ? 'can' : 'cannot'} ${wants.do} ${ticketWords(scene, wants.ticket)}`;
	const person = scene.person(wants.person);
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
	const { actor } = person;
	const agent = actor.kind === 'agent' ? desk.get('agents', actor.id) : undefined;
	if (agent) {
		const { allowed, words } = explainAction(desk, agent, ticket, action);
		return { can: allowed, why: words };
	}
	const user = actor.kind === 'user' ? desk.get('users', actor.id) : undefined;
	if (!user || !isClientAction(word)) return { can: false, why: 'end users cannot do that' };
	const { allowed, words } = explainClientAction(desk, user, ticket, word);
	return { can: allowed, why: words };
}

/** Actions of the portal; the others are agents'. */
function isClientAction(word: string): word is ClientAction {
	return word === 'view' || word === 'reply' || word === 'edit';
}
