import type { StatisticsRow } from '#lib/desk/views/statistics.ts';

/** The columns of the statistics, in the product's order and words. */
export const statisticsColumns: readonly {
	title: string;
	about: string;
	text: (row: StatisticsRow) => string;
}[] = [
	{
		title: 'Opened',
		about: 'Tickets that were opened.',
		text: ({ opened }) => String(opened)
	},
	{
		title: 'Assigned',
		about: 'Times that a ticket was assigned to an agent or a team, claims included.',
		text: ({ assigned }) => String(assigned)
	},
	{
		title: 'Overdue',
		about: 'Tickets that were marked overdue.',
		text: ({ overdue }) => String(overdue)
	},
	{
		title: 'Closed',
		about: 'Tickets that were closed, and not reopened since.',
		text: ({ closed }) => String(closed)
	},
	{
		title: 'Reopened',
		about: 'Times that a ticket was reopened.',
		text: ({ reopened }) => String(reopened)
	},
	{
		title: 'Deleted',
		about: 'Tickets that were deleted.',
		text: ({ deleted }) => String(deleted)
	},
	{
		title: 'Service Time',
		about: 'Hours from the creation of a ticket until it was closed, on average.',
		text: ({ serviceTime }) => hours(serviceTime)
	},
	{
		title: 'Response Time',
		about: 'Hours from a message of the user until an agent answered it, on average.',
		text: ({ responseTime }) => hours(responseTime)
	}
];

/** The product shows 0.0 where there is nothing to average, too. */
function hours(average: number | null): string {
	return (average ?? 0).toFixed(1);
}
