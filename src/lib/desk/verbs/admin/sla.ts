import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';
import { changeTicketsOf } from './tickets-of.ts';

/** Changing a plan changes nothing on tickets until it is chosen again or they are reopened (`hand-sla-edit-0`). */
export const sla: Kind<'slas'> = {
	table: 'slas',
	thing: 'SLA plan',
	fresh: {
		name: '',
		graceHours: 0,
		schedule: null,
		active: true,
		transient: false,
		overdueAlertsDisabled: false
	},
	refs: { schedule: 'schedules' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name is required');
		else if (taken(work, 'slas', row, 'name')) report('name', 'Name already exists');
		if (!row.graceHours) report('graceHours', 'Grace period required');
		else if (!(row.graceHours > 0)) report('graceHours', 'Numeric value required (in hours)');
	},
	added: () => 'Successfully added a SLA plan.',
	updated: () => 'Successfully updated this SLA plan.',
	keep: (work, row) =>
		row.id === work.settings.defaultSla ? 'The default SLA plan can not be deleted' : null,
	forget(work, { id }) {
		changeTicketsOf(work, 'sla', id, { sla: null });
		changeEach(work, 'departments', (row) => (row.sla === id ? { sla: null } : null));
		changeEach(work, 'topics', (row) => (row.sla === id ? { sla: null } : null));
	}
};

export const save_sla = saveVerb('save_sla', sla);
export const remove_sla = removeVerb('remove_sla', sla);
