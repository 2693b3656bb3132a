import { saveVerb, taken, type Kind } from './kind.ts';

/** The product has no page for these: its administrators change them in the database, and nothing else is asked for there. None is ever removed: tickets may have it. */
const priority: Kind<'priorities'> = {
	table: 'priorities',
	thing: 'priority',
	fresh: { name: '', urgency: 3, public: true },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name is a required field');
		else if (taken(work, 'priorities', row, 'name')) report('name', 'Name already in use');
		if (!(row.urgency >= 1)) report('urgency', 'Numeric value required');
	},
	added: () => 'Successfully added priority.',
	updated: () => 'Successfully updated this priority.'
};

export const save_priority = saveVerb('save_priority', priority);
