import type { Ticket, TicketId } from '../../model/index.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import { canView, effectiveRole, grants, may } from '../../rules/access/access.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { explainAccess } from '../../rules/access/explain-access.ts';
import type { Work } from '../../work.ts';
import { condition, type Condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import { agentWho, isAgent } from '#lib/desk/verbs/agent-guard.ts';
import { actingAgent, grantsInWords, labelOf, type Scene } from '../ticket/guards.ts';

type Related = 'merge' | 'link';

export const UNABLE = 'Unable to manage ticket';

interface Target {
	/** The parent first. */
	tickets: readonly TicketId[];
}

/**
 * The tickets chosen in the merge or link dialog, parent first. The dialog is refused for what makes one of them unfit, or because
 * the agent's role in a ticket's department lacks the permission; but any referral of the deciding ticket, to whomever, lets
 * everybody pass (kind *merge-link*). Then the parent must be one that they can manage; the others are looked at when it is their turn.
 */
export function onTickets(
	verb: Related,
	unfit: (tickets: readonly Ticket[]) => string | null
): Guard<Target> & { permissions: readonly [`ticket.${Related}`] } {
	const guard: Guard<Target> = (desk, by, { tickets: ids }) => {
		const agent = agentWho(desk, by);
		if (!agent) return [isAgent(false)];
		const tickets = ticketsOf(desk, ids);
		const whole = tickets.length === new Set(ids).size;
		const [head] = tickets;
		const wrong = unfit(tickets);
		const fits = condition(
			'state',
			wrong === null,
			wrong ?? 'no part of another ticket',
			refusal(wrong, { stage: 'dialog' })
		);
		const manageable = head
			? canManage({ desk, agent, ticket: head, target: null, hidden: CANNOT_MANAGE }, verb)
			: condition('target', false, 'no ticket is chosen', CANNOT_MANAGE);
		return [isPermitted({ desk, agent, tickets, whole }, verb), fits, manageable];
	};
	return Object.assign(guard, { permissions: [`ticket.${verb}`] as const });
}

const CANNOT_MANAGE = refusal(UNABLE, { http: 404 });

/** A ticket named twice is still one ticket; what is not there is left out. */
export function ticketsOf(desk: Tables, ids: readonly TicketId[]): Ticket[] {
	return [...new Set(ids)].flatMap((id) => desk.get('tickets', id) ?? []);
}

type Chosen = Pick<Scene, 'desk' | 'agent'> & { tickets: readonly Ticket[]; whole: boolean };

/**
 * The dialog asks the role that the agent has in the ticket's department; the fall back to the primary role on assignments
 * does not count there (`rand-0455`: John may not merge his own ticket in Sales).
 */
function isPermitted({ desk, agent, tickets, whole }: Chosen, verb: Related): Condition {
	const wanted = `ticket.${verb}` as const;
	const answer = refusal(`You do not have permission to ${verb} the selected Tickets`, {
		stage: 'dialog'
	});
	const asked = tickets.map((ticket) => {
		const { role, source } = effectiveRole(desk, agent, ticket);
		if (source === 'primary by assignment')
			return {
				holds: false,
				words: `the role by assignment does not count for ${labelOf(wanted)}`
			};
		const holds = grants(role, wanted);
		return { holds, words: grantsInWords(role, holds, labelOf(wanted)) };
	});
	const lacking = asked.find(({ holds }) => !holds);
	if (whole && !lacking)
		return condition('permission', true, asked[0]?.words ?? '', answer, wanted);
	if (isReferred(decidingTicket(tickets))) {
		const words = `it is referred to somebody, so ${labelOf(wanted)} is open to everybody`;
		return condition('permission', true, words, answer, wanted);
	}
	const words = lacking?.words ?? 'there is no such ticket';
	return condition('permission', false, words, answer, wanted);
}

/** The merged parent among them, else the youngest. */
function decidingTicket(tickets: readonly Ticket[]): Ticket | undefined {
	const parent = tickets.findLast(isMergeParent);
	return parent ?? [...tickets].sort((a, b) => b.id - a.id)[0];
}

export function isMergeParent({ isParent, merge }: Ticket): boolean {
	return isParent && merge !== null && merge !== 'visual';
}

/** Of a merge that lasts; its thread is in the parent (`hasMergedThread`). */
export function isMergedChild({ parent, merge }: Ticket): boolean {
	return parent !== null && merge !== 'visual';
}

function isReferred(ticket: Ticket | undefined): boolean {
	return !!ticket && ticket.referrals.length > 0;
}

/** What is asked when the dialog is sent, of one ticket after the other: the permission as usual, or any referral. */
export function mayManage(work: Work, ticket: Ticket, verb: Related): boolean {
	const scene = {
		desk: work,
		agent: actingAgent(work),
		ticket,
		target: null,
		hidden: CANNOT_MANAGE
	};
	return canManage(scene, verb).holds;
}

function canManage({ desk, agent, ticket, hidden }: Scene, verb: Related): Condition {
	const wanted = `ticket.${verb}` as const;
	if (isReferred(ticket)) return condition('visible', true, 'it is referred to somebody', hidden);
	if (!canView(desk, agent, ticket))
		return condition('visible', false, () => explainAccess(desk, agent, ticket).words, hidden);
	const holds = may(desk, agent, ticket, wanted);
	const { role } = effectiveRole(desk, agent, ticket);
	const words = grantsInWords(role, holds, labelOf(wanted));
	return condition('permission', holds, words, hidden, wanted);
}
