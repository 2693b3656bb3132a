import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { withRight } from '../../guards.ts';
import { rowNamed } from '../../names.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';

export const addToGroup = verb({
	name: 'add_to_group',
	say: 'add to group',
	label: 'Add to group',
	about: 'Makes an account a member of a group.',
	group: 'groups',
	who: ['agent'],
	args: {
		account: arg.account('account', 'Who gets in.'),
		group: arg.group('group', 'The group.')
	},
	guard: withRight('manage groups'),
	run(work, { account: who, group: name }) {
		const account = named(work, 'account', who);
		const group = named(work, 'group', name);
		if (group.members.includes(account.login))
			refuseField(null, 'group', `${account.name} is a member of ${group.name} already.`);
		work.change('groups', group.id, { members: [...group.members, account.login] });
		const words = `Added ${account.name} to ${group.name}`;
		noteChange(work, 'add_to_group', 'group', group.name, words, { whom: account.login });
		return `${account.name} was added to ${group.name}.`;
	}
});

export const removeFromGroup = verb({
	name: 'remove_from_group',
	say: 'remove from group',
	label: 'Remove from group',
	about: 'Ends the membership of an account in a group.',
	group: 'groups',
	who: ['agent'],
	args: {
		account: arg.account('account', 'Who goes.'),
		group: arg.group('group', 'The group.')
	},
	guard: withRight('manage groups'),
	run(work, { account: who, group: name }) {
		const account = named(work, 'account', who);
		const group = named(work, 'group', name);
		if (!group.members.includes(account.login))
			refuseField(null, 'group', `${account.name} is not a member of ${group.name}.`);
		const members = group.members.filter((member) => member !== account.login);
		work.change('groups', group.id, { members });
		const words = `Removed ${account.name} from ${group.name}`;
		noteChange(work, 'remove_from_group', 'group', group.name, words, { whom: account.login });
		return `${account.name} was removed from ${group.name}.`;
	}
});

export const createGroup = verb({
	name: 'create_group',
	say: 'create group',
	label: 'New group',
	about: 'Makes a group without members.',
	group: 'groups',
	who: ['agent'],
	args: {
		name: arg.text('name', 'Its name.'),
		kind: arg.optional(
			arg.choice('kind', 'Access is given to security groups, mail goes to distribution groups.', [
				'security',
				'distribution'
			])
		),
		owner: arg.optional(arg.nullable(arg.account('owner', 'Who decides about members.'))),
		about: arg.optional(arg.text('description', 'What it is for.'))
	},
	guard: withRight('manage groups'),
	run(work, { name: typed, kind = 'security', owner, about = '' }) {
		const name = typed.trim();
		if (name === '') refuseField(null, 'name', 'Enter a name.');
		if (rowNamed(work, 'group', name)) refuseField(null, 'name', 'Another group has this name.');
		const login = owner ? named(work, 'account', owner).login : null;
		work.add('groups', { name, about, kind, owner: login, members: [], grants: [] });
		noteChange(work, 'create_group', 'group', name, `Created the group ${name}`);
		return `The group ${name} was created.`;
	}
});

export const changeGroup = verb({
	name: 'change_group',
	say: 'change group',
	label: 'Edit group',
	about: 'Changes who owns a group and what is said of it; what is left out stays.',
	group: 'groups',
	who: ['agent'],
	args: {
		group: arg.group('group', 'The group.'),
		owner: arg.optional(arg.nullable(arg.account('owner', 'Who decides about members.'))),
		about: arg.optional(arg.text('description', 'What it is for.'))
	},
	guard: withRight('manage groups'),
	run(work, { group: name, owner, about }) {
		const group = named(work, 'group', name);
		const login = owner ? named(work, 'account', owner).login : owner;
		work.change('groups', group.id, {
			...(login === undefined ? {} : { owner: login }),
			...(about === undefined ? {} : { about })
		});
		noteChange(work, 'change_group', 'group', group.name, `Changed the group ${group.name}`);
		return `The group ${group.name} was changed.`;
	}
});

export const deleteGroup = verb({
	name: 'delete_group',
	say: 'delete group',
	label: 'Delete',
	about: 'Deletes a group: what it gave access to is closed to its members.',
	group: 'groups',
	who: ['agent'],
	args: { group: arg.group('group', 'The group.') },
	guard: withRight('manage groups'),
	run(work, { group: name }) {
		const group = named(work, 'group', name);
		if (group.grants.length > 0)
			refuse(`The group ${group.name} grants rights to IT and cannot be deleted.`);
		work.remove('groups', group.id);
		noteChange(work, 'delete_group', 'group', group.name, `Deleted the group ${group.name}`);
		return `The group ${group.name} was deleted.`;
	}
});
