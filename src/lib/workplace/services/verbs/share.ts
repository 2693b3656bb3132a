import { refuse } from '#lib/kernel/refusal.ts';
import { shareLevels, type Share } from '../../model/index.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { ofShare } from './guards.ts';

const share = arg.share('share', 'The share.');
const group = arg.group('group', 'The group.');

export const grantAccess = verb({
	name: 'grant_share_access',
	say: 'grant share access',
	label: 'Grant access',
	about: 'Lets the members of a group read a share, or change what is in it.',
	group: 'share',
	who: ['agent', 'user'],
	args: { share, group, level: arg.choice('level', 'What they may do.', shareLevels) },
	guard: ofShare,
	run(work, { share: name, group: of, level }) {
		const row = named(work, 'share', name);
		const { name: members } = named(work, 'group', of);
		const had = levelOf(row, members);
		if (had === level) refuse(`${members} can ${had} ${row.name} already.`);
		const others = row.access.filter((one) => one.group !== members);
		work.change('shares', row.id, { access: [...others, { group: members, level }] });
		const words = `Let ${members} ${level} ${row.name}`;
		noteChange(work, 'grant_share_access', 'share', row.name, words);
		return `${members} can ${level} ${row.name}.`;
	}
});

export const revokeAccess = verb({
	name: 'revoke_share_access',
	say: 'revoke share access',
	label: 'Revoke access',
	about:
		'Takes the access of a group to a share away. Members of other groups that have access keep it.',
	group: 'share',
	who: ['agent', 'user'],
	args: { share, group },
	guard: ofShare,
	run(work, { share: name, group: of }) {
		const row = named(work, 'share', name);
		const { name: members } = named(work, 'group', of);
		if (levelOf(row, members) === null) refuse(`${members} has no access to ${row.name}.`);
		const access = row.access.filter((one) => one.group !== members);
		work.change('shares', row.id, { access });
		const words = `Took the access of ${members} to ${row.name} away`;
		noteChange(work, 'revoke_share_access', 'share', row.name, words);
		return `${members} has no access to ${row.name} any more.`;
	}
});

function levelOf({ access }: Share, group: string) {
	return access.find((one) => one.group === group)?.level ?? null;
}
