import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Delivery, Recipient } from '../../model/index.ts';
import { accountOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { byTheWorld, managing, withAccount } from './guards.ts';
import { whileMail } from './offered.ts';

const mail = arg.delivery('mail', 'The mail, by the name that the world has for it.');
const some = (about: string) =>
	arg.optional(arg.list('of', about, arg.account('of', 'A recipient.')));

export const removeMail = verb({
	name: 'remove_mail',
	say: 'remove mail',
	label: 'Remove from mailboxes',
	about: 'Takes a mail out of the mailboxes to which it went.',
	group: 'delivery',
	who: ['agent', 'user'],
	args: { mail, of: some('Out of whose mailbox: everybody’s unless said.') },
	guard: managing.mail,
	offered: whileMail(
		({ recipients }) => recipients.some(({ state }) => state !== 'removed'),
		'it is in mailboxes'
	),
	run(work, { mail: name, of }) {
		const row = named(work, 'delivery', name);
		const count = move(work, row, of, ['delivered', 'quarantined'], 'removed');
		if (count === 0) refuse(`“${row.subject}” is in none of these mailboxes.`);
		const words = `Removed “${row.subject}” from ${mailboxes(count)}`;
		noteChange(work, 'remove_mail', 'delivery', row.name, words);
		return `Removed from ${mailboxes(count)}.`;
	}
});

export const releaseMail = verb({
	name: 'release_mail',
	say: 'release mail',
	label: 'Release from quarantine',
	about: 'Delivers a mail that is in quarantine.',
	group: 'delivery',
	who: ['agent', 'user'],
	args: { mail, of: some('To whom: everybody for whom it is in quarantine unless said.') },
	guard: managing.mail,
	offered: whileMail(
		({ recipients }) => recipients.some(({ state }) => state === 'quarantined'),
		'it is in quarantine'
	),
	run(work, { mail: name, of }) {
		const row = named(work, 'delivery', name);
		const count = move(work, row, of, ['quarantined'], 'delivered');
		if (count === 0) refuse(`“${row.subject}” is in quarantine for none of these.`);
		const words = `Released “${row.subject}” to ${mailboxes(count)}`;
		noteChange(work, 'release_mail', 'delivery', row.name, words);
		return `Released to ${mailboxes(count)}.`;
	}
});

export const blockSender = verb({
	name: 'block_sender',
	say: 'block sender',
	label: 'Block sender',
	about: 'What comes from the sender of this mail from now on goes to quarantine.',
	group: 'delivery',
	who: ['agent', 'user'],
	args: { mail },
	guard: managing.mail,
	offered: whileMail(({ blocked }) => !blocked, 'its sender is not blocked'),
	run: (work, { mail: name }) => block(work, named(work, 'delivery', name), true)
});

export const unblockSender = verb({
	name: 'unblock_sender',
	say: 'unblock sender',
	label: 'Unblock sender',
	about: 'The sender of this mail is let through again.',
	group: 'delivery',
	who: ['agent', 'user'],
	args: { mail },
	guard: managing.mail,
	offered: whileMail(({ blocked }) => blocked, 'its sender is blocked'),
	run: (work, { mail: name }) => block(work, named(work, 'delivery', name), false)
});

export const deliverMail = verb({
	name: 'deliver_mail',
	say: 'deliver mail',
	label: 'Deliver',
	about:
		'A mail of the world reaches people, or the quarantine if its sender is blocked. A mail that was there before comes once more.',
	group: 'world',
	who: ['system'],
	args: { mail, to: arg.list('to', 'Who gets it.', arg.account('to', 'A recipient.')) },
	guard: byTheWorld,
	run(work, { mail: name, to }) {
		const row = named(work, 'delivery', name);
		const logins = to.map((one) => named(work, 'account', one).login);
		const state = row.blocked ? 'quarantined' : 'delivered';
		const others = row.recipients.filter(({ account }) => !logins.includes(account));
		const got = logins.map((account): Recipient => ({
			account,
			state,
			opened: false,
			clicked: false
		}));
		work.change('deliveries', row.id, { at: work.at, recipients: [...others, ...got] });
	}
});

export const clickLink = verb({
	name: 'click_link',
	say: 'click link',
	label: 'Click the link',
	about: 'Opens a mail in one’s own mailbox and follows its link.',
	group: 'world',
	who: ['agent', 'user'],
	args: { mail },
	guard: withAccount,
	run(work, { mail: name }) {
		const row = named(work, 'delivery', name);
		const login = accountOf(work, work.by)?.login;
		const mine = row.recipients.find(({ account }) => account === login);
		if (mine?.state !== 'delivered') refuse(`“${row.subject}” is not in your mailbox.`);
		const recipients = row.recipients.map((one) =>
			one === mine ? { ...one, opened: true, clicked: true } : one
		);
		work.change('deliveries', row.id, { recipients });
	}
});

/** Answers for how many of these recipients the mail was moved. */
function move(
	work: Work,
	{ id, recipients }: Delivery,
	of: readonly string[] | undefined,
	from: readonly Recipient['state'][],
	state: Recipient['state']
): number {
	// An empty field of the page means everybody, as leaving it out does.
	const logins = of?.length ? of.map((one) => named(work, 'account', one).login) : undefined;
	const isMoved = (one: Recipient) =>
		from.includes(one.state) && (!logins || logins.includes(one.account));
	const moved = recipients.map((one) => (isMoved(one) ? { ...one, state } : one));
	work.change('deliveries', id, { recipients: moved });
	return recipients.filter(isMoved).length;
}

/** All mails of the same sender. */
function block(work: Work, { from, blocked, name }: Delivery, isBlocked: boolean): string {
	if (blocked === isBlocked)
		refuse(isBlocked ? `${from} is blocked already.` : `${from} is not blocked.`);
	for (const one of work.all('deliveries'))
		if (one.from.toLowerCase() === from.toLowerCase())
			work.change('deliveries', one.id, { blocked: isBlocked });
	const words = `${isBlocked ? 'Blocked' : 'Unblocked'} ${from}`;
	noteChange(work, isBlocked ? 'block_sender' : 'unblock_sender', 'delivery', name, words);
	return `${words}.`;
}

function mailboxes(count: number): string {
	return count === 1 ? '1 mailbox' : `${count} mailboxes`;
}
