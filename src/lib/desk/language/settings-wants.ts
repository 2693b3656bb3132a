import { settingNames } from '#lib/desk/world.ts';
import type { Definition, NameKind } from '#lib/kernel/language/definition.ts';
import { name, oneOrMany, optional, record } from '#lib/kernel/language/define.ts';
import { settings, settingWords } from './world-settings.ts';

const kinds = {
	departments: 'department',
	slas: 'sla',
	schedules: 'schedule',
	statuses: 'status',
	priorities: 'priority',
	mailboxes: 'mailbox'
} as const satisfies Record<(typeof settingNames)[keyof typeof settingNames], NameKind>;

/** Settings that name something, by their words: "default department". */
export const namingSettings: ReadonlyMap<string, (typeof kinds)[keyof typeof kinds]> = new Map(
	Object.entries(settingNames).map(([column, table]) => [settingWords(column), kinds[table]])
);

type Value = string | number | boolean;
export type SettingsWants = Readonly<Record<string, Value | readonly string[]>>;

/** The settings of world files, with the value that each must have. */
export const settingsWants = record(
	'settings condition',
	'What the settings of the help desk are.',
	{
		...(settings as Extract<typeof settings, { kind: 'record' }>).fields,
		...Object.fromEntries(
			[...namingSettings].map(([words, kind]) => [
				words,
				optional(oneOrMany(name(kind, `The ${words}; \`none\` for none.`, ['none'])))
			])
		)
	},
	1
) as Definition<SettingsWants>;
