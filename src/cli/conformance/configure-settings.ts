import type { Settings } from '../../lib/desk/model/index.ts';
import { stock } from '../../lib/desk/stock.ts';
import type { ConfigTable } from '#lib/kernel/tables.ts';
import type { Work } from '#lib/desk/work.ts';
import type { Names } from './names.ts';
import { CorpusError, text, type Json, type Step } from './records.ts';
import { lockModes, settingValue, settingWords } from './settings-of.ts';

/** Settings that name a row, under the product's keys. */
const naming: Readonly<Record<string, { column: keyof Settings; table: ConfigTable }>> = {
	default_dept_id: { column: 'defaultDepartment', table: 'departments' },
	default_sla_id: { column: 'defaultSla', table: 'slas' },
	schedule_id: { column: 'defaultSchedule', table: 'schedules' },
	default_schedule_id: { column: 'defaultSchedule', table: 'schedules' },
	default_ticket_status_id: { column: 'defaultStatus', table: 'statuses' },
	default_priority_id: { column: 'defaultPriority', table: 'priorities' },
	default_email_id: { column: 'defaultMailbox', table: 'mailboxes' },
	alert_email_id: { column: 'alertMailbox', table: 'mailboxes' }
};

/** Texts that the desk keeps under other names. */
const texts: Readonly<Record<string, keyof Settings>> = {
	admin_email: 'adminEmail',
	default_timezone: 'timezone',
	helpdesk_title: 'title'
};

/** Writes a setting as the recorder did. Settings that only the product has do not affect observations. */
export function setSetting(work: Work, names: Names, step: Step) {
	const key = text(step, 'key');
	const value = step.value ?? null;
	const columns = columnsOf(work, names, key, value);
	if (columns) work.change('settings', 1, columns);
	else if (!names.isSetting(key)) throw new CorpusError(`There is no setting "${key}".`);
}

function columnsOf(work: Work, names: Names, key: string, value: Json): Partial<Settings> | null {
	const row = naming[key];
	if (row) return chosen(work, row.column, idNamed(names, row.table, value));
	const column = texts[key];
	if (column) return { [column]: String(value) };
	if (key === 'ticket_lock') return { ticketLock: lockModes[Number(value)] ?? 'off' };
	const words = settingWords(key);
	const known = (stock.settings as Record<string, unknown>)[words];
	if (known === undefined) return null;
	const name = words.replace(/ (\w)/g, (_all, letter: string) => letter.toUpperCase());
	return { [name]: settingValue(known, value) };
}

/** What cannot be empty stays as it was. */
function chosen(work: Work, column: keyof Settings, id: number | null): Partial<Settings> {
	const mayBeEmpty = column === 'defaultSla' || column === 'defaultSchedule';
	return { [column]: id ?? (mayBeEmpty ? null : work.settings[column]) };
}

function idNamed(names: Names, table: ConfigTable, value: Json): number | null {
	return typeof value === 'string' && value && value !== '0' ? names.id(table, value) : null;
}
