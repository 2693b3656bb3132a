/** Arguments that are one of several kinds of rows: each kind has a key of its own. */
export const referees = {
	assignee: ['agent', 'team'],
	referee: ['agent', 'team', 'department']
} as const;
