import type { ConfigTable } from '#lib/kernel/tables.ts';
import type { Settings } from '../../model/index.ts';
import { refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { isZone } from '#lib/kernel/time/zone.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { administrator } from './guards.ts';
import { unknownChoices } from './kind.ts';

const numeric = [
	'maxFileSize',
	'maxOpenTickets',
	'autolockMinutes',
	'staffMaxLogins',
	'staffLoginTimeout',
	'clientMaxLogins',
	'clientLoginTimeout'
] as const;

/** Settings that name a row. */
const refs = {
	defaultSla: 'slas',
	defaultSchedule: 'schedules',
	defaultStatus: 'statuses',
	defaultPriority: 'priorities',
	defaultMailbox: 'mailboxes',
	alertMailbox: 'mailboxes'
} as const satisfies { readonly [C in keyof Settings]?: ConfigTable };

/** Unknown settings, or invalid values. */
function misfits(settings: Settings, values: Partial<Settings>): FieldRefusal[] {
	return Object.entries(values).flatMap(([field, value]): FieldRefusal[] => {
		if (!(field in settings)) return [{ field, message: 'There is no such setting' }];
		if ((numeric as readonly string[]).includes(field))
			return Number.isSafeInteger(value) && Number(value) >= 0
				? []
				: [{ field, message: 'Enter valid numeric value' }];
		const isBox = typeof settings[field as keyof Settings] === 'boolean';
		return isBox && typeof value !== 'boolean' ? [{ field, message: 'Choose on or off' }] : [];
	});
}

export const set_settings = verb({
	name: 'set_settings',
	say: 'change settings',
	label: 'Save Changes',
	about: 'Changes settings of the help desk.',
	group: 'admin',
	who: ['admin'],
	args: { values: arg.object<Partial<Settings>>('values', 'The settings to change.') },
	guard: administrator,
	run(work, { values }) {
		const fields: FieldRefusal[] = [...misfits(work.settings, values)];
		const department = values.defaultDepartment;
		if (department !== undefined && work.get('departments', department)?.state !== 'active')
			fields.push({ field: 'defaultDepartment', message: 'Default Department is required' });
		if (values.timezone !== undefined && !isZone(values.timezone))
			fields.push({ field: 'timezone', message: 'Select a valid timezone' });
		const status = values.defaultStatus;
		if (status !== undefined && work.get('statuses', status)?.state !== 'open')
			fields.push({ field: 'defaultStatus', message: 'Select an open status' });
		fields.push(...unknownChoices(work, values, refs));
		if (fields.length)
			refuse('Unable to update settings. Correct any errors below and try again.', { fields });
		work.change('settings', 1, values);
		return 'Settings updated successfully.';
	}
});
