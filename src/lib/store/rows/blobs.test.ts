import { expect, it } from 'vitest';
import type { Attachment } from '#lib/desk/model/index.ts';
import { keyOfBytes } from './blobs.ts';
import { edited } from '../backup/backup.testkit.ts';
import { newDesk, newStore, opened, people } from '../store.testkit.ts';

const bytes = new TextEncoder().encode('It burns.').buffer;

async function file(name = 'printer.log'): Promise<Attachment> {
	return {
		name,
		type: 'text/plain',
		size: bytes.byteLength,
		key: await keyOfBytes(bytes),
		text: null
	};
}

async function answered(attachments: readonly Attachment[]) {
	const desk = await newDesk();
	const { session } = desk;
	const { john } = await people(session);
	const ticket = await opened(session);
	const reply = { ticket, body: '<p>Look.</p>', attachments };
	const post = () => session.perform(john, 'reply', reply, { files: [bytes] });
	return { ...desk, john, ticket, post, outcome: await post() };
}
const words = (found: ArrayBuffer | null) => found && new TextDecoder().decode(found);

it('keeps the same contents once, and gives them back', async () => {
	const log = await file();
	const { session, store, post } = await answered([log, await file('copy.log')]);
	await post();
	expect(await store.db.blobs.count()).toBe(1);
	expect(words(await session.file(log.key))).toBe('It burns.');
	expect(await session.file('0'.repeat(64))).toBeNull();
});

it('stores nothing for refused commands or unnamed files', async () => {
	const { store, outcome } = await answered([{ ...(await file()), size: 99_000_000 }]);
	expect(outcome.refusal).not.toBeNull();
	expect(await store.db.blobs.count()).toBe(0);
	const other = await answered([]);
	expect(await other.store.db.blobs.count()).toBe(0);
});

it('deletes a file with the last row that names it: a mail keeps its own', async () => {
	const log = await file();
	const { session, store, ticket, john } = await answered([log]);
	await session.perform(john, 'delete_ticket', { ticket });
	expect(await store.db.blobs.count()).toBe(1);
});

it('deletes a file with its ticket', async () => {
	const log = await file();
	const { session, store } = await newDesk();
	const { john } = await people(session);
	const ticket = await opened(session);
	const note = { ticket, body: '<p>x</p>', attachments: [log] };
	await session.perform(john, 'note', note, { files: [bytes] });
	expect(await store.db.blobs.count()).toBe(1);
	await session.perform(john, 'delete_ticket', { ticket });
	expect(await store.db.blobs.count()).toBe(0);
});

it('is saved in a backup and restored; damaged contents are not', async () => {
	const log = await file();
	const { store } = await answered([log]);
	const backup = await store.backup();
	const elsewhere = newStore().store;
	const report = await elsewhere.restore({ file: backup });
	expect(report.desks[0]?.leftOut).toEqual([]);
	const [blob] = await elsewhere.db.blobs.toArray();
	expect(words(blob?.bytes ?? null)).toBe('It burns.');

	const changed = await edited(backup, ({ file: part, ...record }) =>
		part ? { ...record, file: { ...part, bytes: btoa('It turns.') } } : record
	);
	const hostile = newStore().store;
	const told = await hostile.restore({ file: changed });
	expect(await hostile.db.blobs.count()).toBe(0);
	expect(told.desks[0]?.leftOut.map(({ what }) => what)).toEqual([
		'file: its contents are damaged: left out',
		'0 of 1 attached files were found'
	]);
});

it('keeps the files of a question as long as it names them', async () => {
	const { session, store } = await newDesk();
	const { jane } = await people(session);
	const category = { name: 'Printers', description: '<p>All of them.</p>' };
	await session.perform(jane, 'save_category', { values: category });
	const values = { category: 1 as never, question: 'Where is it?', answer: '<p>There.</p>' };
	const log = await file();
	const saved = { values, attachments: [log] };
	const { refusal } = await session.perform(jane, 'save_faq', saved, { files: [bytes] });
	expect(refusal).toBeNull();
	expect(words(await session.file(log.key))).toBe('It burns.');
	const more = { id: 1, values: {}, attachments: [await file('copy.log')] };
	await session.perform(jane, 'save_faq', more, { files: [bytes] });
	const names = await session.read((desk) =>
		desk.get('faqs', 1 as never)?.attachments.map(({ name }) => name)
	);
	expect(names).toEqual(['printer.log', 'copy.log']);
	await session.perform(jane, 'save_faq', { id: 1, values: { attachments: [] } });
	expect(await store.db.blobs.count()).toBe(0);
});

it('keeps the files of a canned response, also in what a filter answers with it', async () => {
	const { session, store } = await newDesk();
	const { jane } = await people(session);
	const values = { title: 'Form', response: '<p>Fill it in.</p>' };
	const log = await file();
	const saved = { values, attachments: [log] };
	await session.perform(jane, 'save_canned', saved, { files: [bytes] });
	expect(words(await session.file(log.key))).toBe('It burns.');
	const canned = await session.read((desk) => desk.all('canned').at(-1)?.id ?? 0);
	const rule = { what: 'subject', how: 'contains', value: 'P' } as const;
	const filter = { name: 'Form', rules: [rule], actions: [{ type: 'canned', value: canned }] };
	const added = await session.perform(jane, 'save_filter', { values: filter });
	expect(added.refusal).toBeNull();
	const ticket = await opened(session);
	const thread = await session.read((desk) => desk.find('entries', 'thread', `t${ticket}`));
	expect(thread.at(-1)?.attachments).toEqual([log]);
	await session.perform(jane, 'remove_canned', { id: canned });
	expect(await store.db.blobs.count()).toBe(1);
});
