import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { DraftMark } from '../api.ts';
import { MORNING, newDesk, newStore, opened, people } from '../store.testkit.ts';

const place = 'agent 1 ticket 1 reply';
const texts = (body: string) => ({ body });

async function held(saved: Promise<DraftMark | null>): Promise<DraftMark> {
	const mark = await saved;
	if (!mark) throw new Error('Nothing was kept.');
	return mark;
}

/** The same desk in two tabs. */
async function twoTabs() {
	const made = await newDesk();
	const second = newStore(made.name);
	const other = await second.store.openDesk(made.id);
	const later = () => (made.real.now = second.real.now = made.real.now + 1000);
	const written = async () =>
		(await made.session.drafts.at(place)).map((draft) => draft.texts.body);
	return { ...made, here: made.session.drafts, there: other.drafts, written, later };
}

describe('a draft', () => {
	it('cannot be left for the next visit where the page has no local storage', async () => {
		const { here } = await twoTabs();
		expect(here.leave(place, texts('Hello'), null, 'page')).toBe(false);
	});

	it('is restored at its place on its desk, and nowhere else', async () => {
		const { session, store, here } = await twoTabs();
		const mark = await here.save(place, { body: '<p>We are on it</p>', title: '' }, null, 'page');
		expect(await here.at(place)).toMatchObject([
			{ ...mark, writer: 'page', saved: MORNING, texts: { body: '<p>We are on it</p>' } }
		]);
		expect(await here.at(`${place} x`)).toEqual([]);
		const other = await store.createDesk({
			...{ title: 'Other', scenario: null, world: { title: 'Other', 'time zone': 'UTC' } },
			source: { scenario: null, world: null }
		});
		expect(await (await store.openDesk(other)).drafts.at(place)).toEqual([]);
		session.close();
	});

	it('that was written last comes first among those of a place', async () => {
		const { here, written, later } = await twoTabs();
		const first = await here.save(place, texts('a'), null, 'page');
		await here.save(place, texts('b'), null, 'page');
		expect(await written()).toEqual(['b', 'a']);
		later();
		await here.save(place, texts('c'), first, 'page');
		expect(await written()).toEqual(['c', 'b']);
	});

	it('is overwritten by the form that holds it', async () => {
		const { here, written } = await twoTabs();
		const first = await here.save(place, texts('a'), null, 'page');
		const second = await here.save(place, texts('ab'), first, 'page');
		expect(second?.revision).not.toBe(first?.revision);
		expect(await written()).toEqual(['ab']);
	});

	it('is deleted when it is emptied', async () => {
		const { here, written } = await twoTabs();
		const mark = await here.save(place, texts('a'), null, 'page');
		expect(await here.save(place, texts(''), mark, 'page')).toBeNull();
		expect(await written()).toEqual([]);
	});

	it('is deleted with the command that sends it', async () => {
		const { session, here, written } = await twoTabs();
		const { john } = await people(session);
		const ticket = await opened(session);
		const draft = await held(here.save(place, texts('a'), null, 'page'));
		await session.perform(john, 'note', { ticket, body: '<p>a</p>' }, { draft });
		expect(await written()).toEqual([]);
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('stays when the command is refused or not kept', async () => {
		const { session, store, here, written } = await twoTabs();
		const { john } = await people(session);
		const ticket = await opened(session);
		const draft = await held(here.save(place, texts('a'), null, 'page'));
		const refused = await session.perform(john, 'note', { ticket, body: '' }, { draft });
		expect(refused.refusal).not.toBeNull();
		expect(await written()).toEqual(['a']);
		const full = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		store.db.history.hook('creating', full);
		await expect(
			session.perform(john, 'note', { ticket, body: '<p>a</p>' }, { draft })
		).rejects.toThrow('no storage left');
		store.db.history.hook('creating').unsubscribe(full);
		expect(await written()).toEqual(['a']);
	});

	it('updates a live query in another tab', async () => {
		const { here, there } = await twoTabs();
		const seen: (string | undefined)[] = [];
		const told = new Promise<void>((resolve) => {
			liveQuery(() => there.at(place)).subscribe(([draft]) => {
				seen.push(draft?.texts.body);
				if (draft) resolve();
			});
		});
		await here.save(place, texts('a'), null, 'page');
		await told;
		expect(seen.at(-1)).toBe('a');
	});
});

describe('two tabs at one place', () => {
	it('keep both texts when both have written', async () => {
		const { here, there, later, written } = await twoTabs();
		const a = await here.save(place, texts('a'), null, 'page');
		later();
		await there.save(place, texts('b'), null, 'page');
		later();
		await here.save(place, texts('aa'), a, 'page');
		expect(await written()).toEqual(['aa', 'b']);
	});

	it('keep both when both go on with the same text', async () => {
		const { here, there, written } = await twoTabs();
		const mark = await here.save(place, texts('a'), null, 'page');
		await there.save(place, texts('a there'), mark, 'page');
		await here.save(place, texts('a here'), mark, 'page');
		expect((await written()).sort()).toEqual(['a here', 'a there']);
	});

	it('do not delete what the other one has changed since', async () => {
		const { here, there, written } = await twoTabs();
		const mark = await here.save(place, texts('a'), null, 'page');
		await there.save(place, texts('a there'), mark, 'page');
		expect(await here.save(place, texts(''), mark, 'page')).toBeNull();
		expect(await written()).toEqual(['a there']);
	});

	it('send only what was written in the one that sends', async () => {
		const { session, here, there, written } = await twoTabs();
		const { john } = await people(session);
		const ticket = await opened(session);
		const draft = await held(here.save(place, texts('a'), null, 'page'));
		await there.save(place, texts('a there'), draft, 'page');
		await session.perform(john, 'note', { ticket, body: '<p>a</p>' }, { draft });
		expect(await written()).toEqual(['a there']);
	});
});

describe('the drafts of a desk', () => {
	it('are deleted with the desk', async () => {
		const { store, id, here } = await twoTabs();
		await here.save(place, texts('a'), null, 'page');
		await store.deleteDesk(id);
		expect(await store.db.drafts.count()).toBe(0);
	});

	it('are not written any more when it is deleted', async () => {
		const { store, id, there } = await twoTabs();
		await store.deleteDesk(id);
		await expect(there.save(place, texts('a'), null, 'page')).rejects.toThrow('no longer exists');
		expect(await store.db.drafts.count()).toBe(0);
	});

	it('report in words that there is no storage left', async () => {
		const { store, here, written } = await twoTabs();
		const mark = await here.save(place, texts('a'), null, 'page');
		const full = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		store.db.drafts.hook('updating', full);
		store.db.drafts.hook('creating', full);
		await expect(here.save(place, texts('ab'), mark, 'page')).rejects.toThrow('no storage left');
		expect(await written()).toEqual(['a']);
	});
});
