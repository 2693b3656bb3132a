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
		about: 'How often tickets were assigned to an agent or a team, including claims.',
		text: ({ assigned }) => String(assigned)
	},
	{
		title: 'Overdue',
		about: 'Tickets that were marked overdue.',
		text: ({ overdue }) => String(overdue)
	},
	{
		title: 'Closed',
		about: 'Tickets that were closed and not reopened since.',
		text: ({ closed }) => String(closed)
	},
	{
		title: 'Reopened',
		about: 'How often tickets were reopened.',
		text: ({ reopened }) => String(reopened)
	},
	{
		title: 'Deleted',
		about: 'Tickets that were deleted.',
		text: ({ deleted }) => String(deleted)
	},
	{
		title: 'Service Time',
		about: 'Average hours from the creation of a ticket until it was closed.',
		text: ({ serviceTime }) => hours(serviceTime)
	},
	{
		title: 'Response Time',
		about: 'Average hours from a message of the user until an agent answered it.',
		text: ({ responseTime }) => hours(responseTime)
	}
];

/** The product shows 0.0 where there is nothing to average, too. */
function hours(average: number | null): string {
	return (average ?? 0).toFixed(1);
}
