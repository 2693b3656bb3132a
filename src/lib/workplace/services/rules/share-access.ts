import type { Tables } from '#lib/kernel/tables.ts';
import type { Share, ShareAccess, ShareLevel } from '../../model/index.ts';

/** What these groups may do in a share, and which group lets them: the most that any of them grants; null: nothing. */
export function accessOfGroups(share: Share, groups: readonly string[]): ShareAccess | null {
	const granted = share.access.filter(({ group }) => groups.includes(group));
	return granted.find(({ level }) => level === 'change') ?? granted[0] ?? null;
}

/** Names of the groups that an account is a member of now. */
export function groupsOf(tables: Tables, login: string): readonly string[] {
	return tables
		.all('groups')
		.filter(({ members }) => members.includes(login))
		.map(({ name }) => name);
}

/** What an account may do in a share by the groups that it is in now. Devices may still work with older ones. */
export function accessOf(tables: Tables, share: Share, login: string): ShareAccess | null {
	return accessOfGroups(share, groupsOf(tables, login));
}

export function mayWith(access: ShareAccess | null, wanted: ShareLevel): boolean {
	return access !== null && (wanted === 'read' || access.level === 'change');
}
