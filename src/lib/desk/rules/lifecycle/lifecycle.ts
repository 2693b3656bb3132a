import { not, setup, stateIn, transition } from 'xstate';
import type { Ticket, TicketState } from '../../model/index.ts';

/**
 * The lifecycle of a ticket, with four parallel regions, as it is drawn for the learner ("Ticket state"). The rules ask it before they
 * close, reopen, release, answer or mark a ticket overdue. They do not ask before they assign or delete, which is possible from every state,
 * and no verb archives. Who may cause a transition is decided by roles and access.
 */
export const lifecycle = setup({
	types: {
		events: {} as { type: LifeStep }
	},
	guards: {
		isOpen: stateIn({ status: 'open' }),
		isShut: not(stateIn({ status: 'open' }))
	}
}).createMachine({
	id: 'ticket',
	type: 'parallel',
	states: {
		status: {
			initial: 'open',
			states: {
				open: { on: { close: 'closed', archive: 'archived', delete: 'deleted' } },
				closed: { on: { close: 'closed', reopen: 'open', archive: 'archived', delete: 'deleted' } },
				archived: { on: { close: 'closed', reopen: 'open', delete: 'deleted' } },
				deleted: { type: 'final' }
			}
		},
		assignment: {
			initial: 'unassigned',
			states: {
				unassigned: { on: { 'assign agent': 'agent', 'assign team': 'team' } },
				agent: {
					on: {
						'assign agent': 'agent',
						'assign team': 'agent and team',
						'release agent': 'unassigned'
					}
				},
				team: {
					on: {
						'assign agent': 'agent and team',
						'assign team': 'team',
						'release team': 'unassigned'
					}
				},
				'agent and team': {
					on: {
						'assign agent': 'agent and team',
						'assign team': 'agent and team',
						'release agent': 'team',
						'release team': 'agent'
					}
				}
			}
		},
		answer: {
			initial: 'unanswered',
			states: {
				unanswered: { on: { answer: 'answered' } },
				answered: {
					on: { unanswer: 'unanswered', reopen: { target: 'unanswered', guard: 'isShut' } }
				}
			}
		},
		due: {
			initial: 'in time',
			states: {
				'in time': { on: { 'fall overdue': { target: 'overdue', guard: 'isOpen' } } },
				overdue: {
					on: { 'clear overdue': 'in time', close: { target: 'in time', guard: 'isOpen' } }
				}
			}
		}
	}
});

export const lifeSteps = [
	'close',
	'reopen',
	'archive',
	'delete',
	'assign agent',
	'assign team',
	'release agent',
	'release team',
	'answer',
	'unanswer',
	'fall overdue',
	'clear overdue'
] as const;
export type LifeStep = (typeof lifeSteps)[number];

/** A value of the chart: one state of each region. */
export interface Life {
	status: TicketState;
	assignment: 'unassigned' | 'agent' | 'team' | 'agent and team';
	answer: 'unanswered' | 'answered';
	due: 'in time' | 'overdue';
}

/** The chart value of a ticket. */
export function lifeOf(ticket: LifeColumns): Life {
	const { agent, team } = ticket;
	return {
		status: ticket.state,
		assignment:
			agent !== null
				? team !== null
					? 'agent and team'
					: 'agent'
				: team !== null
					? 'team'
					: 'unassigned',
		answer: ticket.answered ? 'answered' : 'unanswered',
		due: ticket.overdue ? 'overdue' : 'in time'
	};
}

type LifeColumns = Pick<Ticket, 'state' | 'agent' | 'team' | 'answered' | 'overdue'>;

/** The next value, or null if there is no such transition. */
export function next(life: Life, step: LifeStep): Life | null {
	const key = `${step}|${Object.values(life).join('|')}`;
	let to = steps.get(key);
	if (to === undefined) steps.set(key, (to = reckon(life, step)));
	return to;
}

/** The chart has no context, so transitions can be cached: a few hundred in all. */
const steps = new Map<string, Life | null>();

function reckon(life: Life, step: LifeStep): Life | null {
	const before = lifecycle.resolveState({ value: { ...life } });
	if (!before.can({ type: step })) return null;
	const [after] = transition(lifecycle, before, { type: step });
	return after.value as unknown as Life;
}

/** Columns that the chart decides, after a transition; null if it is not possible. */
export function afterStep(
	ticket: LifeColumns,
	step: LifeStep
): Pick<Ticket, 'state' | 'answered' | 'overdue'> | null {
	const life = next(lifeOf(ticket), step);
	if (!life) return null;
	return {
		state: life.status,
		answered: life.answer === 'answered',
		overdue: life.due === 'overdue'
	};
}
