import { expect, it } from 'vitest';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { Mail } from '#lib/desk/model/index.ts';
import { threadOf } from './thread.ts';

const mail = (id: number, more: Partial<Mail>) =>
	({
		id,
		at: id,
		direction: 'out',
		from: 'support@desk.example',
		to: ['karen@bank.example'],
		cc: [],
		subject: 'Banking',
		body: '',
		messageId: `<${id}@desk.example>`,
		references: [],
		thread: null,
		...more
	}) as unknown as Mail;

const written = mail(1, {
	from: 'karen@bank.example',
	to: ['support@desk.example'],
	direction: 'in'
});
const confirmed = mail(2, { thread: 't7' as never, references: [written.messageId] });
const answered = mail(3, {
	...written,
	references: [confirmed.messageId],
	id: 3 as never,
	messageId: '<3@bank.example>'
});
const toKen = mail(4, { to: ['ken@bank.example'], thread: 't7' as never });
const other = mail(5, { thread: 't8' as never });

const tables = new DeskMemory([
	...[written, confirmed, answered, toKen, other].map(
		(row) => ({ type: 'added', table: 'mails', row }) as const
	),
	...[written, answered].map(
		({ messageId }, at) =>
			({
				type: 'added',
				table: 'entries',
				row: { id: at + 1, thread: 't7', messageId }
			}) as never
	)
]);

it.each([written, confirmed, answered])(
	'a thread is the same from each of its mails: %#',
	(one) => {
		expect(threadOf(tables, 'karen@bank.example', one).map(({ id }) => id)).toEqual([1, 2, 3]);
	}
);

it('shows nobody the mails of others, and a mail without a thread alone', () => {
	expect(threadOf(tables, 'ken@bank.example', toKen).map(({ id }) => id)).toEqual([4]);
	expect(threadOf(tables, 'karen@bank.example', other).map(({ id }) => id)).toEqual([5]);
});
