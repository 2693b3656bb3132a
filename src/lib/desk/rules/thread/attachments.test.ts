import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../model/index.ts';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';
import { MOST_FILES, safeFileName, sizeWords, textFile, whyNotAttached } from './attachments.ts';

const key = 'a'.repeat(64);
const photo: Attachment = { name: 'photo.png', type: 'image/png', size: 2048, key, text: null };

describe('attached files', () => {
	it('are attached to the message, and mailed only with a reply to the user', () => {
		const desk = new TrialDesk({ settings: { 'ticket autoresponder': true } });
		const ticket = desk.open({ attachments: [photo] });
		expect(desk.entries(ticket)[0]?.attachments).toEqual([photo]);
		expect(desk.sent().map((mail) => mail.attachments)).toEqual([[], []]);
		desk.reply(ticket, { attachments: [photo] });
		expect(desk.sent().at(-1)).toMatchObject({ template: 'ticket.reply', attachments: [photo] });
	});

	it('are not mailed when the desk disables it', () => {
		const desk = new TrialDesk({ settings: { 'email attachments': false } });
		desk.reply(desk.open(), { attachments: [photo] });
		expect(desk.sent().at(-1)).toMatchObject({ template: 'ticket.reply', attachments: [] });
	});

	it('arrive with a mail, and are deleted with the ticket', () => {
		const desk = new TrialDesk();
		desk.mail('ken@customer.example', { attachments: [textFile('a.log', 'It burns.')] });
		const ticket = desk.lastTicket();
		const [file] = desk.entries(ticket)[0]?.attachments ?? [];
		expect(file).toMatchObject({ name: 'a.log', type: 'text/plain', size: 9, text: 'It burns.' });
	});

	it('are refused when they are too large or too many, without any change', () => {
		const desk = new TrialDesk({ settings: { 'max file size': 512 } });
		const ticket = desk.open();
		const big = desk.reply(ticket, { attachments: [{ ...photo, size: 512 * 1024 + 1 }] });
		expect(big.events).toEqual([]);
		expect(big.refusal?.fields).toEqual([
			{ field: 'attachments', message: 'photo.png is too large: 512 kb at most.' }
		]);
		const many = Array.from({ length: MOST_FILES + 1 }, () => photo);
		expect(desk.reply(ticket, { attachments: many }).refusal).not.toBeNull();
		expect(desk.reply(ticket, { attachments: [photo] }).refusal).toBeNull();
	});

	it('lose dangerous content', () => {
		const desk = new TrialDesk();
		const bad = { ...photo, name: '../../\u202egnp.exe\n', type: 'x"y', key: '../secret' };
		const [file] = desk.entries(desk.open({ attachments: [bad] }))[0]?.attachments ?? [];
		expect(file).toMatchObject({ name: 'gnp.exe', type: 'application/octet-stream', key: '' });
	});
});

it('cleans names of files', () => {
	expect(safeFileName('C:\\Users\\karen\\report.pdf')).toBe('report.pdf');
	expect(safeFileName('..')).toBe('file');
	expect(safeFileName(`${'x'.repeat(300)}.pdf`)).toMatch(/^x{116}\.pdf$/);
	expect(safeFileName('.env')).toBe('.env');
	expect(safeFileName('...env. ')).toBe('.env');
	expect(safeFileName(' .gitignore')).toBe('.gitignore');
	expect(safeFileName('a\u202eb\u200bc\ufeff.txt')).toBe('abc.txt');
	for (const name of ['👨‍👩‍👧 family.jpg', 'می‌خواهم.txt', '🏴󠁧󠁢󠁥󠁮󠁧󠁿.png', '❤️.png'])
		expect(safeFileName(name)).toBe(name);
	expect(safeFileName(`${'👨‍👩‍👧'.repeat(50)}.jpg`)).toBe(`${'👨‍👩‍👧'.repeat(13)}.jpg`);
	expect(safeFileName(`${'字'.repeat(200)}.txt`)).toBe(`${'字'.repeat(78)}.txt`);
	expect(safeFileName('a<b>:"c|d?e*.txt')).toBe('a_b___c_d_e_.txt');
});

it('writes sizes as the product does', () => {
	expect([500, 1024, 1536, 16 * 1024 * 1024].map(sizeWords)).toEqual([
		'500 bytes',
		'1 kb',
		'1.5 kb',
		'16 mb'
	]);
});

it('says which files are not taken', () => {
	const file = (size: number) => ({ name: 'a/b:c.pdf', size });
	expect(whyNotAttached([], 0)).toBeNull();
	expect(whyNotAttached([file(1), file(2048)], 2048)).toBeNull();
	expect(whyNotAttached([file(1), file(2049)], 2048)).toBe('b_c.pdf is too large: 2 kb at most.');
	const many = Array.from({ length: MOST_FILES }, () => file(1));
	expect(whyNotAttached(many, 10)).toBeNull();
	expect(whyNotAttached([...many, file(1)], 10)).toBe(`Too many files: ${MOST_FILES} at most.`);
});
