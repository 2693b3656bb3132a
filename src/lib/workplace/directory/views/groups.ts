import type { Tables } from '#lib/kernel/tables.ts';
import type { Account, Group } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';

/** What the page of one group shows. */
export interface GroupPage {
	readonly group: Group;
	readonly owner: Account | null;
	readonly members: readonly Account[];
}

/** null: there is no such group. */
export function groupPage(tables: Tables, name: string): GroupPage | null {
	const group = rowNamed(tables, 'group', name);
	if (!group) return null;
	const accounts = tables.all('accounts');
	return {
		group,
		owner: accounts.find(({ login }) => login === group.owner) ?? null,
		members: accounts
			.filter(({ login }) => group.members.includes(login))
			.sort((a, b) => a.name.localeCompare(b.name, 'en'))
	};
}

/** A line of the list of groups. */
export interface GroupLine extends Group {
	readonly ownerName: string;
}

export function groupLines(tables: Tables): readonly GroupLine[] {
	const names = new Map(tables.all('accounts').map(({ login, name }) => [login, name]));
	return [...tables.all('groups')]
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map((group) => ({ ...group, ownerName: (group.owner && names.get(group.owner)) || '' }));
}
