import type * as m from '../model/index.ts';
import { settingNames, type WorldSettings } from '../world.ts';
import type { Directory } from './directory.ts';
import type { ListName, WholeWorld } from './whole-world.ts';

const lists: Record<(typeof settingNames)[keyof typeof settingNames], ListName> = {
	departments: 'departments',
	slas: 'sla plans',
	schedules: 'schedules',
	statuses: 'statuses',
	priorities: 'priorities',
	mailboxes: 'mail addresses'
};

/** The settings of the world, with the defaults of a fresh installation. */
export function settingsRow(names: Directory, world: WholeWorld, seed: number): m.Settings {
	const { title, 'time zone': timezone } = world;
	const row: Record<string, unknown> = { id: 1, title, timezone, seed };
	for (const [words, value] of Object.entries({ ...chosen(names, world), ...world.settings })) {
		const column = camel(words);
		const naming = settingNames[column as keyof typeof settingNames] as
			(typeof settingNames)[keyof typeof settingNames] | undefined;
		row[column] = naming
			? names.id(lists[naming], value as string | null, ['settings', words])
			: value;
	}
	return row as unknown as m.Settings;
}

/** The default row: the stock one if it exists, else the first. */
function chosen(names: Directory, world: WholeWorld): WorldSettings {
	const department = names.has('departments', 'Support') ? 'Support' : world.departments[0]?.name;
	const mailbox = world['mail addresses'][0]?.email;
	return {
		...(department && { 'default department': department }),
		'default sla': names.has('sla plans', 'Default SLA') ? 'Default SLA' : null,
		...(mailbox && { 'default mailbox': mailbox, 'alert mailbox': mailbox })
	};
}

/** "auto claim tickets" is the column autoClaimTickets. */
function camel(words: string): string {
	return words.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
}
