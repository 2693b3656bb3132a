import { stockSettings } from '#lib/desk/founding/stock-settings.ts';
import { settingNames, type WorldSettings } from '#lib/desk/world.ts';
import { choice, flag, number, optional, record } from '#lib/kernel/language/define.ts';
import type { Definition, NameKind } from '#lib/kernel/language/definition.ts';
import { longText, nameOrNone } from './world-parts.ts';

/** "defaultSla" is written "default sla". */
export function settingWords(column: string): string {
	return column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Settings under the words of their columns: those of a fresh installation say what each may be. */
export const settings = record(
	'settings',
	'Settings that differ from a fresh installation’s.',
	Object.fromEntries([
		...Object.entries(stockSettings).map(([words, value]) => [
			words,
			optional(settingLike(words, value))
		]),
		...Object.keys(settingNames).map((column) => {
			const words = settingWords(column);
			return [words, optional(nameOrNone(`The ${words}.`))];
		})
	])
) as Definition<WorldSettings>;

const kinds = {
	departments: 'department',
	slas: 'sla',
	schedules: 'schedule',
	statuses: 'status',
	priorities: 'priority',
	mailboxes: 'mailbox'
} as const satisfies Record<(typeof settingNames)[keyof typeof settingNames], NameKind>;

type NamingKind = (typeof kinds)[keyof typeof kinds];

/** Columns that name something, with the kind of what they name: "defaultDepartment". */
export const namingColumns = Object.entries(settingNames).map(
	([column, table]): [column: string, kind: NamingKind] => [column, kinds[table]]
);

/** Allowed values, by the value of a fresh installation. */
function settingLike(words: string, value: unknown): Definition {
	const about = `Setting "${words}"; ${JSON.stringify(value)} in a fresh installation.`;
	if (words === 'ticket lock') return choice(about, ['off', 'on view', 'on activity']);
	if (typeof value === 'boolean') return flag(about);
	return typeof value === 'number' ? number(about, 0, 100_000) : longText(about);
}
