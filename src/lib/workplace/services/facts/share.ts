import type { Evidence } from '#lib/kernel/evidence.ts';
import { together, type Part } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Share, ShareAccess } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import type { ShareWants } from '../language/fact-words.ts';
import { accessOf, accessOfGroups } from '../rules/share-access.ts';
import { asked, lastChange } from './parts.ts';
import { missing } from './missing.ts';

/** Who may do what in a share, by their groups, and which files are there. */
export function evaluateShare({ tables }: Scene, wants: ShareWants): Evidence {
	const row = rowNamed(tables, 'share', wants.is);
	if (!row) return missing('share', wants.is);
	const parts = [...accessParts(tables, row, wants), ...fileParts(row, wants)];
	return { ...together(parts), decidedBy: lastChange(tables, `share ${row.name}`) };
}

function accessParts(tables: Tables, row: Share, wants: ShareWants): Part[] {
	const account = wants.person === undefined ? null : rowNamed(tables, 'account', wants.person);
	const group = wants.group === undefined ? null : rowNamed(tables, 'group', wants.group);
	const ofPerson = account ? accessOf(tables, row, account.login) : null;
	const ofGroup = group ? accessOfGroups(row, [group.name]) : null;
	return [
		...(wants.person === undefined
			? []
			: access(row, account?.name ?? wants.person, ofPerson, wants)),
		...(wants.group === undefined ? [] : access(row, group?.name ?? wants.group, ofGroup, wants))
	];
}

function access(row: Share, who: string, has: ShareAccess | null, wants: ShareWants): Part[] {
	const found = has?.level ?? 'none';
	return asked(`access of ${who} to ${row.name}`, wants.access ?? ['read', 'change'], found);
}

function fileParts(row: Share, wants: ShareWants): Part[] {
	if (wants.file === undefined) return [];
	const name = wants.file;
	const file = row.files.find((one) => one.name.toLowerCase() === name.toLowerCase());
	const isThere = file?.deleted === null;
	const [newest] = file?.versions ?? [];
	return [
		...asked(`${name} in ${row.name}`, wants['file is'] ?? 'there', isThere ? 'there' : 'gone'),
		...(wants.contents === undefined
			? []
			: asked(`contents of ${name}`, wants.contents, isThere ? (newest?.words ?? '') : 'gone'))
	];
}
