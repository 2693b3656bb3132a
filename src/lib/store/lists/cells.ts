import type { ClosedPeriod, Referee, Ticket } from '../../desk/model/index.ts';
import { dateParts } from '#lib/kernel/time/calendar-day.ts';
import { inPeriod, localDay, quarterOf, weekOf } from '../../desk/views/closed-periods.ts';
import { hasMergedThread } from '../../desk/rules/thread/merged.ts';
import type { QueuedColumns } from '../../desk/views/queues.ts';

/** What queues ask for, but for the day of closing: that is in the name of the counter. */
export type CellColumns = Omit<QueuedColumns, 'closedDay'>;

/** Counter of tickets that are equal in everything that queues ask for. */
export interface Cell {
	readonly columns: CellColumns;
	readonly count: number;
}

/**
 * The counters that a ticket is counted in: one among all tickets, and, once closed, one of each stretch of time that queues ask
 * for, so that "this year" is read as quickly as "today".
 */
export function cellsOf(ticket: Ticket, zone: string): string[] {
	if (hasMergedThread(ticket)) return [];
	const columns = writeColumns(ticket);
	if (ticket.closed === null) return [ALL + columns];
	const day = localDay(ticket.closed, zone);
	return [ALL, ...stretches.map((name) => stretchName(name, day))].map((name) => name + columns);
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
	// The others list nobody any more: without them closed tickets share their counters.
	const referrals = ticket.referrals
		.filter(({ kind }) => state === 'open' || kind === 'dept')
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

/** What the names of counters of all tickets begin with, whenever these were closed. */
export const ALL = 'all ';

const stretches = ['day', 'week', 'month', 'quarter', 'year'] as const;
type Stretch = (typeof stretches)[number];

/** The stretch that the day lies in: what the names of its counters begin with. */
function stretchName(stretch: Stretch, day: number): string {
	return `${stretch}${numberOf(stretch, day)} `;
}

function numberOf(stretch: Stretch, day: number): number {
	const { year, month } = dateParts(day);
	switch (stretch) {
		case 'day':
			return day;
		case 'week':
			return weekOf(day);
		case 'month':
			return year * 12 + month;
		case 'quarter':
			return year * 4 + quarterOf(month);
		case 'year':
			return year;
	}
}

const stretchOf: Record<ClosedPeriod, Stretch> = {
	td: 'day',
	yd: 'day',
	tw: 'week',
	tm: 'month',
	tq: 'quarter',
	ty: 'year'
};

/** First and last day of a period up to today, and what the names of its counters begin with. */
export function periodOf(period: ClosedPeriod, today: number) {
	const last = period === 'yd' ? today - 1 : today;
	let first = last;
	while (inPeriod(period, first - 1, today)) first--;
	return { first, last, cells: stretchName(stretchOf[period], last) };
}
