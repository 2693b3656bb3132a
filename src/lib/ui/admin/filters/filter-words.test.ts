import { expect, it } from 'vitest';
import type { MailboxId } from '#lib/desk/model/index.ts';
import { channelOf, ofChannel, readMail, subjectsWith } from './filter-words.ts';

it('shows the channel as one choice, and reads it back', () => {
	const one = { target: 'Email', mailbox: 3 as MailboxId } as const;
	expect(ofChannel(channelOf(one))).toEqual(one);
	expect(ofChannel(channelOf({ target: 'Web', mailbox: null }))).toEqual({
		target: 'Web',
		mailbox: null
	});
});

it('offers the desk’s own fields, and keeps what worlds call otherwise', () => {
	const offered = subjectsWith([{ name: 'code', label: 'Resolution code' }], ['subject', 'odd']);
	expect(offered.slice(-3)).toEqual([
		{ value: 'code', label: 'Ticket / Resolution code' },
		{ value: 'subject', label: 'Ticket / Issue Summary' },
		{ value: 'odd', label: 'odd' }
	]);
});

it('reads the mail that a filter sends, whatever its value', () => {
	const mail = { to: 'a@b.example', subject: 'S', message: 'M' };
	expect(readMail({ type: 'email', value: JSON.stringify(mail) })).toEqual(mail);
	for (const value of ['not json', '[1]', 'null', 7, null])
		expect(readMail({ type: 'email', value })).toEqual({ to: '', subject: '', message: '' });
});
