import type { Definition } from '#lib/kernel/language/definition.ts';
import { name, oneOrMany, optional, record } from '#lib/kernel/language/define.ts';
import { namingColumns, settings, settingWords } from './world-settings.ts';

/** Settings that name something, by their words: "default department". */
export const namingSettings = new Map(
	namingColumns.map(([column, kind]) => [settingWords(column), kind])
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
