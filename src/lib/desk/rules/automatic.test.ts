import { describe, expect, it } from 'vitest';
import { isAutomatic } from './automatic.ts';
import { readAddress } from './incoming.ts';
import { messageIds } from './threading.ts';

const from = 'karen@customer.example';

describe('mail that a machine wrote', () => {
	it('says so in one of many ways', () => {
		const all: Record<string, string>[] = [
			{ 'Auto-Submitted': 'auto-replied' },
			{ 'X-Auto-Response-Suppress': 'OOF, DR' },
			{ Precedence: 'bulk' },
			{ precedence: 'auto_reply' },
			{ 'X-Autorespond': 'yes' },
			{ 'Return-Path': '<>' }
		];
		for (const headers of all) expect(isAutomatic(headers, from)).toBe(true);
		expect(isAutomatic({}, 'MAILER-DAEMON@example.org')).toBe(true);
	});

	it('is not what a person sends', () => {
		const all: Record<string, string>[] = [
			{},
			{ 'Auto-Submitted': 'no' },
			{ Precedence: 'normal' },
			{ 'X-Mailer': 'Mutt' }
		];
		for (const headers of all) expect(isAutomatic(headers, from)).toBe(false);
	});
});

describe('the headers of a mail', () => {
	it('hold addresses with names and without', () => {
		expect(readAddress('"Other, One" <Other@Example.org>')).toEqual({
			name: 'Other, One',
			email: 'other@example.org'
		});
		expect(readAddress(' a@b.example ')).toEqual({ name: '', email: 'a@b.example' });
	});

	it('hold Message-IDs in angle brackets, several in one', () => {
		expect(messageIds('<a@b> <c@d>\r\n\t<e@f>')).toEqual(['<a@b>', '<c@d>', '<e@f>']);
		expect(messageIds(' bare@id ')).toEqual(['bare@id']);
		expect(messageIds('')).toEqual([]);
	});
});
