import { isZone } from '#lib/kernel/time/zone.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';
import { checkEntries, checkHolidays } from './schedule-entries.ts';

export const schedule: Kind<'schedules'> = {
	table: 'schedules',
	thing: 'schedule',
	fresh: { name: '', kind: 'business hours', timezone: null, holidays: [], entries: [] },
	refs: { holidays: 'schedules' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name is a required field');
		else if (taken(work, 'schedules', row, 'name')) report('name', 'Name already in use');
		if (row.timezone !== null && !isZone(row.timezone))
			report('timezone', 'Select a valid timezone');
		checkHolidays(work, row, report);
		checkEntries(row, report);
	},
	added: () => 'Successfully added schedule.',
	updated: () => 'Successfully updated this schedule.',
	keep: (work, row) =>
		row.id === work.settings.defaultSchedule ? 'The default schedule can not be deleted' : null,
	forget(work, { id }) {
		changeEach(work, 'departments', (row) => (row.schedule === id ? { schedule: null } : null));
		changeEach(work, 'slas', (row) => (row.schedule === id ? { schedule: null } : null));
		changeEach(work, 'schedules', ({ holidays }) =>
			holidays.includes(id) ? { holidays: holidays.filter((holiday) => holiday !== id) } : null
		);
	}
};

export const save_schedule = saveVerb('save_schedule', schedule);
export const remove_schedule = removeVerb('remove_schedule', schedule);
