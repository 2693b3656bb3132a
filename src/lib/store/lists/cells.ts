import type { ClosedPeriod, Referee, Ticket } from '../../desk/model/index.ts';
import { dateParts } from '../../desk/time/calendar-day.ts';
import { inPeriod, localDay } from '../../desk/views/closed-periods.ts';
import { isMergedChild, type QueuedColumns } from '../../desk/views/queues.ts';

/** What queues ask for, but for the day of closing: that is in the name of the counter. */
export type CellColumns = Omit<QueuedColumns, 'closedDay'>;

/** Tickets that are alike in everything that queues ask for, counted together. */
export interface Cell {
	readonly columns: CellColumns;
	readonly count: number;
}

/**
 * The counters that a ticket is counted in: one among all tickets, and, once closed, one of its month and one of its day, so that
 * "this year" needs twelve months and no days.
 */
export function cellsOf(ticket: Ticket, zone: string): string[] {
	if (isMergedChild(ticket)) return [];
	const columns = writeColumns(ticket);
	if (ticket.closed === null) return [`all ${columns}`];
	const day = localDay(ticket.closed, zone);
	return [`all ${columns}`, `${monthName(day)} ${columns}`, `${dayName(day)} ${columns}`];
}

export function readCell(cell: string, count: number): Cell {
	const columns = JSON.parse(cell.slice(cell.indexOf(' ') + 1)) as WrittenColumns;
	const [state, answered, overdue, department, agent, team, referrals] = columns;
	return {
		columns: {
			threadKind: 'T',
			state,
			answered: answered === 1,
			overdue: overdue === 1,
			department,
			agent,
			team,
			referrals
		},
		count
	};
}

type WrittenColumns = [
	state: Ticket['state'],
	answered: number,
	overdue: number,
	department: Ticket['department'],
	agent: Ticket['agent'],
	team: Ticket['team'],
	referrals: Ticket['referrals']
];

function writeColumns(ticket: Ticket): string {
	const { state, answered, overdue, department, agent, team } = ticket;
	const referrals = ticket.referrals
		.map(({ kind, id }) => ({ kind, id }) as Referee)
		.sort((a, b) => (a.kind === b.kind ? a.id - b.id : a.kind < b.kind ? -1 : 1));
	const columns: WrittenColumns = [
		state,
		Number(answered),
		Number(overdue),
		department,
		agent,
		team,
		referrals
	];
	return JSON.stringify(columns);
}

function dayName(day: number): string {
	return `day${String(day).padStart(6, '0')}`;
}

function monthName(day: number): string {
	const { year, month } = dateParts(day);
	return `month${String(year * 12 + month).padStart(6, '0')}`;
}

/** First and last day of a period, and the names of the counters that make it up, from the first to the last. */
export function periodOf(period: ClosedPeriod, today: number) {
	const last = period === 'yd' ? today - 1 : today;
	let first = last;
	while (inPeriod(period, first - 1, today)) first--;
	const name = period === 'td' || period === 'yd' || period === 'tw' ? dayName : monthName;
	return { first, last, from: `${name(first)} `, to: `${name(last)} ` };
}
