import { closedPeriods } from '#lib/desk/world.ts';
import { choice, either, flag, list, optional, record } from '#lib/kernel/language/define.ts';
import { nameOrNone, nameText, states } from './world-parts.ts';

export const queue = record('queue', 'A list of tickets in the agent panel.', {
	name: nameText('Title; with a parent it may equal the title of another queue.'),
	parent: optional(nameOrNone('Title of its parent queue; the criteria of the parent apply too.')),
	criteria: optional(
		record('criteria', 'Which tickets it lists.', {
			state: optional(states),
			answered: optional(flag('Answered or not.')),
			overdue: optional(flag('Overdue or not.')),
			assignee: optional(choice('Whose tickets.', ['me', 'me or my teams', 'not me'])),
			closed: optional(
				choice('When it was closed.', Object.keys(closedPeriods) as (keyof typeof closedPeriods)[])
			)
		})
	),
	sort: optional(
		either(
			'Default sort; the parent’s unless said.',
			choice('A sort.', [
				'Priority + Most Recently Updated',
				'Priority + Most Recently Created',
				'Priority + Due Date',
				'Due Date',
				'Closed Date',
				'Create Date',
				'Update Date'
			]),
			choice('The parent’s.', [null])
		)
	),
	columns: optional(
		list(
			'Its columns, from left to right.',
			choice('A column.', [
				'Ticket',
				'Last Updated',
				'Last Update',
				'Date Closed',
				'Due Date',
				'Subject',
				'From',
				'Priority',
				'Assigned To',
				'Closed By',
				'Department',
				'Team',
				'Create Date',
				'Last Message',
				'Last Response',
				'Status'
			])
		)
	)
});
