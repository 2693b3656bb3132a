import type { QueueColumn } from '../model/index.ts';
import type { WorldQueue } from '../world.ts';

const open: readonly QueueColumn[] = [
	'Ticket',
	'Last Updated',
	'Subject',
	'From',
	'Priority',
	'Assigned To'
];
const mine: readonly QueueColumn[] = ['Ticket', 'Last Update', 'Subject', 'From', 'Priority'];
const closed: readonly QueueColumn[] = ['Ticket', 'Date Closed', 'Subject', 'From', 'Closed By'];

/** The queues of a fresh installation, in the order of their menus. */
export const stockQueues: readonly WorldQueue[] = [
	{
		name: 'Open',
		criteria: { state: 'open' },
		sort: 'Priority + Most Recently Updated',
		columns: open
	},
	{ name: 'Open', parent: 'Open', criteria: { answered: false }, sort: 'Due Date', columns: open },
	{
		name: 'Answered',
		parent: 'Open',
		criteria: { answered: true },
		sort: 'Due Date',
		columns: open
	},
	{
		name: 'Overdue',
		parent: 'Open',
		criteria: { overdue: true },
		sort: 'Due Date',
		columns: ['Ticket', 'Subject', 'From', 'Priority', 'Assigned To', 'Due Date']
	},
	{
		name: 'My Tickets',
		criteria: { state: 'open', assignee: 'me or my teams' },
		sort: 'Priority + Due Date',
		columns: [...mine, 'Department']
	},
	{
		name: 'Assigned to Me',
		parent: 'My Tickets',
		criteria: { assignee: 'me' },
		columns: [...mine, 'Department']
	},
	{
		name: 'Assigned to Teams',
		parent: 'My Tickets',
		criteria: { assignee: 'not me' },
		columns: [...mine, 'Team']
	},
	{ name: 'Closed', criteria: { state: 'closed' }, sort: 'Closed Date', columns: closed },
	{
		name: 'Today',
		parent: 'Closed',
		criteria: { closed: 'today' },
		sort: 'Closed Date',
		columns: closed
	},
	{
		name: 'Yesterday',
		parent: 'Closed',
		criteria: { closed: 'yesterday' },
		sort: 'Closed Date',
		columns: closed
	},
	{
		name: 'This Week',
		parent: 'Closed',
		criteria: { closed: 'this week' },
		sort: 'Closed Date',
		columns: closed
	},
	{
		name: 'This Month',
		parent: 'Closed',
		criteria: { closed: 'this month' },
		sort: 'Closed Date',
		columns: closed
	},
	{
		name: 'This Quarter',
		parent: 'Closed',
		criteria: { closed: 'this quarter' },
		sort: 'Create Date',
		columns: closed
	},
	{
		name: 'This Year',
		parent: 'Closed',
		criteria: { closed: 'this year' },
		sort: 'Update Date',
		columns: closed
	}
];
