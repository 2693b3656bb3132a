import { describe, expect, it } from 'vitest';
import type { Mail } from '#lib/desk/model/index.ts';
import { answerTo, isIn } from './answer.ts';
import { mailbox } from './places.ts';

const mail = {
	from: 'support@desk.example',
	to: ['karen@bank.example'],
	cc: ['ken@bank.example'],
	subject: 'Banking is down [#604069]',
	messageId: '<b@desk.example>',
	references: ['<a@desk.example>']
} as unknown as Mail;

describe('answering a mail', () => {
	it('names the mail that it answers last, so that it comes into its ticket', () => {
		expect(answerTo(mail)).toEqual({
			to: 'support@desk.example',
			subject: 'Re: Banking is down [#604069]',
			references: ['<a@desk.example>', '<b@desk.example>']
		});
	});
	it('does not pile up "Re:"', () => {
		expect(answerTo({ ...mail, subject: 'RE: Banking' }).subject).toBe('RE: Banking');
	});
});

describe('a mailbox', () => {
	it('shows what its owner sent and received, copies too, and nothing else', () => {
		expect(['Karen@bank.example', 'ken@bank.example'].every((box) => isIn(box, mail))).toBe(true);
		expect(isIn('jane@desk.example', mail)).toBe(false);
	});
	it('has an address for every mail', () => {
		expect(mailbox.mail('karen@bank.example', 7, 'sent', 2)).toBe(
			'/mail/karen@bank.example?folder=sent&page=2&mail=7'
		);
		expect(mailbox.folder('karen@bank.example')).toBe('/mail/karen@bank.example');
	});
});
