import { describe, expect, it } from 'vitest';
import { DeskDatabase } from './database.ts';
import { takeOverLocalDrafts } from './local-drafts.ts';
import { Store } from '../store.ts';
import { newDesk } from '../store.testkit.ts';

function localStorageOf(kept: Record<string, string>) {
	const map = new Map(Object.entries(kept));
	return {
		map,
		get length() {
			return map.size;
		},
		key: (at: number) => [...map.keys()][at] ?? null,
		getItem: (name: string) => map.get(name) ?? null,
		setItem: (name: string, value: string) => void map.set(name, value),
		removeItem: (name: string) => void map.delete(name)
	};
}

/** A desk and a database that is opened anew, with drafts of an earlier edition in local storage. */
async function upgraded(drafts: (desk: number) => Record<string, string>) {
	const { id, name, store: before, session } = await newDesk();
	session.close();
	before.db.close();
	const local = localStorageOf({ 'deskdrill theme': 'dark', ...drafts(id) });
	const store = new Store(new DeskDatabase(name, undefined, local), () => 1);
	const again = (await store.openDesk(id)).drafts;
	const at = async (place: string) => (await again.at(place)).map(({ texts }) => texts);
	return { id, store, local, drafts: again, at };
}

it('brings drafts over from local storage, and leaves everything else there', async () => {
	const { at, local } = await upgraded((desk) => ({
		[`deskdrill draft ${desk} agent 2 ticket 3 note`]: '<p>Look</p>',
		[`deskdrill draft ${desk} agent 2 ticket 3 note title`]: 'Seen',
		[`deskdrill draft ${desk} user 4 ticket 3`]: '<p>Thanks</p>',
		[`deskdrill draft ${desk} user 0 new ticket`]: '{"subject":"Down"}',
		[`deskdrill draft ${desk} agent 2 new ticket user 5`]: '{"subject":"Up"}'
	}));
	expect(await at('agent 2 ticket 3 note')).toEqual([{ body: '<p>Look</p>', title: 'Seen' }]);
	expect(await at('user 4 ticket 3')).toEqual([{ body: '<p>Thanks</p>' }]);
	expect(await at('user 0 new ticket')).toEqual([{ form: '{"subject":"Down"}' }]);
	expect(await at('agent 2 new ticket user 5')).toEqual([{ form: '{"subject":"Up"}' }]);
	expect([...local.map.keys()]).toEqual(['deskdrill theme']);
});

it('drops drafts of deleted desks', async () => {
	const { store, local } = await upgraded((desk) => ({
		[`deskdrill draft ${desk + 1} user 4 ticket 3`]: '<p>Thanks</p>'
	}));
	expect(await store.db.drafts.count()).toBe(0);
	expect(local.length).toBe(1);
});

it('keeps what is already in the database, when an earlier move was interrupted', async () => {
	const { id, store, drafts, at } = await upgraded(() => ({}));
	await drafts.save('user 4 ticket 3', { body: 'the same' }, null, 'page');
	const local = localStorageOf({
		[`deskdrill draft ${id} user 4 ticket 3`]: 'the same',
		[`deskdrill draft ${id} user 4 ticket 5`]: 'another'
	});
	await takeOverLocalDrafts(store.db, local, Date.now);
	expect(await at('user 4 ticket 3')).toEqual([{ body: 'the same' }]);
	expect(await at('user 4 ticket 5')).toEqual([{ body: 'another' }]);
	expect(local.length).toBe(0);
});

it('leaves them where they are when the database cannot be written', async () => {
	const { id, store } = await upgraded(() => ({}));
	store.db.drafts.hook('creating', () => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	const local = localStorageOf({ [`deskdrill draft ${id} user 4 ticket 3`]: 'older' });
	await expect(takeOverLocalDrafts(store.db, local, Date.now)).rejects.toThrow();
	expect(local.length).toBe(1);
});

describe('a draft that a closing page left', () => {
	const place = 'user 4 ticket 3';
	/** The next page opens the database. */
	const next = ({ store, local }: Awaited<ReturnType<typeof upgraded>>) =>
		takeOverLocalDrafts(store.db, local, () => 2);

	it('is there for the next page', async () => {
		const desk = await upgraded(() => ({}));
		expect(desk.drafts.leave(place, { body: 'Hello', title: '' }, null, 'page')).toBe(true);
		await next(desk);
		expect(await desk.at(place)).toEqual([{ body: 'Hello' }]);
	});

	it('replaces what the same page had written before', async () => {
		const desk = await upgraded(() => ({}));
		const mark = await desk.drafts.save(place, { body: 'Hel' }, null, 'page');
		desk.drafts.leave(place, { body: 'Hello' }, mark, 'page');
		await next(desk);
		expect(await desk.at(place)).toEqual([{ body: 'Hello' }]);
	});

	it('does not replace what another page has written since', async () => {
		const desk = await upgraded(() => ({}));
		const mark = await desk.drafts.save(place, { body: 'Hel' }, null, 'earlier page');
		await desk.drafts.save(place, { body: 'Theirs' }, mark, 'other page');
		desk.drafts.leave(place, { body: 'Hello' }, mark, 'page');
		await next(desk);
		expect((await desk.at(place)).map(({ body }) => body).sort()).toEqual(['Hello', 'Theirs']);
	});

	it('is empty for a text that was deleted', async () => {
		const desk = await upgraded(() => ({}));
		const mark = await desk.drafts.save(place, { body: 'Hel' }, null, 'page');
		desk.drafts.leave(place, { body: '' }, mark, 'page');
		await next(desk);
		expect(await desk.at(place)).toEqual([]);
	});

	it('is removed when the page stays open and saves it after all', async () => {
		const desk = await upgraded(() => ({}));
		desk.drafts.leave(place, { body: 'Hello' }, null, 'page');
		await desk.drafts.save(place, { body: 'Hello' }, null, 'page');
		expect(desk.local.length).toBe(1);
	});

	it('belongs to the desk in its name; other names are left alone', async () => {
		const { store, local, id } = await upgraded(() => ({}));
		const desk = await store.db.desks.get(id);
		if (desk) await store.db.desks.put({ ...desk, id: 120 });
		const before = local.length;
		const left = JSON.stringify({ texts: { body: 'Left' } });
		local.setItem(`deskdrill left 120 page ${place}`, left);
		local.setItem('deskdrill draft 120 user 4 ticket 5', 'Earlier');
		for (const name of [
			`x deskdrill left 120 page ${place}`,
			'deskdrill left 120 page',
			'deskdrill left'
		])
			local.setItem(name, left);
		local.setItem('x deskdrill draft 120 user 4 ticket 5', 'Other');
		await takeOverLocalDrafts(store.db, local, () => 2);
		const found = await store.db.drafts.toArray();
		expect(found.map((one) => [one.desk, one.place, one.texts])).toEqual([
			[120, place, { body: 'Left' }],
			[120, 'user 4 ticket 5', { body: 'Earlier' }]
		]);
		expect(local.length).toBe(before + 4);
	});

	it('is ignored when it cannot be parsed', async () => {
		const desk = await upgraded(() => ({}));
		for (const text of ['{"texts":', '{}', 'null', '{"texts":{"body":7}}'])
			desk.local.setItem(`deskdrill left ${desk.id} page ${place} ${text}`, text);
		await next(desk);
		expect(await desk.store.db.drafts.count()).toBe(0);
		expect(desk.local.length).toBe(1);
	});
});
