import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { decidingOf } from '../../facts/deciding.ts';
import { missing, ThingParts } from '../../facts/thing-parts.ts';
import type { Group } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import type { GroupWants } from '../language/other-wants.ts';

/** Evidence about a group. */
export function evaluateGroup(scene: Scene, wants: GroupWants): Evidence {
	const group = rowNamed(scene.tables, 'group', wants.is);
	if (!group) return missing(scene, 'group', wants.is, wants.exists);
	const parts = new ThingParts(scene, 'group', group.name, group.name);
	parts.flag('is there', wants.exists, true);
	for (const name of wants.members ?? []) addMember(parts, group, name, true);
	for (const name of wants['not members'] ?? []) addMember(parts, group, name, false);
	parts.text('description', wants.description, group.about, ['change_group']);
	if (wants.owner !== undefined) {
		const wanted = rowNamed(scene.tables, 'account', wants.owner)?.login ?? null;
		const held = wants.owner === 'none' ? group.owner === null : group.owner === wanted;
		const found = group.owner && rowNamed(scene.tables, 'account', group.owner)?.name;
		parts.add('owner', wants.owner, found ?? 'none', held, ['change_group']);
	}
	return parts.evidence();
}

function addMember(parts: ThingParts, group: Group, name: string, wanted: boolean) {
	const { tables } = parts.scene;
	const account = rowNamed(tables, 'account', name);
	const title = account?.name ?? name;
	const is = !!account && group.members.includes(account.login);
	const change = tables
		.find('changes', 'about', `group ${group.name}`)
		.findLast((one) => one.for === account?.login);
	const words = (member: boolean) => (member ? title : `not ${title}`);
	parts.addDecided('members', words(wanted), words(is), {
		held: is === wanted,
		decidedBy: change ? decidingOf(tables, change) : null
	});
}
