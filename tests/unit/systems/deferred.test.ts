import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desk } from '#lib/desk/system.ts';
import { Systems } from '#lib/kernel/systems.ts';
import { readScenario } from '#lib/systems/files.ts';
import { Installation } from '#lib/systems/installation.ts';
import { language } from '#lib/systems/language.ts';
import { DeskDatabase } from '#lib/store/database/database.ts';
import { Store } from '#lib/store/store.ts';
import { deferredWorkplace } from '#lib/workplace/deferred.ts';
import { workplaceLanguage } from '#lib/workplace/language/index.ts';
import { lab, textOf, worlds } from '../scenario/shipped.ts';

const names = (systems: Systems) => systems.all.map(({ name }) => name);

describe('a system whose code is loaded later', () => {
	it('has its tables at once, and its verbs and facts when it is loaded', async () => {
		const systems = new Systems([desk, deferredWorkplace]);
		expect(names(systems)).toEqual(['desk']);
		expect(systems.layout.config).toContain('accounts');
		await systems.load(['another']);
		expect(names(systems)).toEqual(['desk']);
		await Promise.all([systems.load(['workplace']), systems.load()]);
		expect(names(systems)).toEqual(['desk', 'workplace']);
		expect(systems.deferred).toEqual([]);
		expect([...systems.verbs.keys()]).toEqual([...language.systems.verbs.keys()]);
		expect([...systems.facts.keys()]).toEqual([...language.systems.facts.keys()]);
	});

	it('is needed by a world that has one of its lists', () => {
		for (const list of Object.keys(workplaceLanguage.world))
			expect(deferredWorkplace.isNeeded({ [list]: [] }), list).toBe(true);
		expect(deferredWorkplace.isNeeded({ users: [] })).toBe(false);
	});
});

describe('desks', () => {
	let store: Store;
	let systems: Installation;
	let count = 0;
	beforeEach(() => {
		systems = new Installation([desk, deferredWorkplace], () => Promise.resolve(language));
		store = new Store(new DeskDatabase(`deferred ${++count}`, () => {}, null, systems));
	});
	afterEach(() => store.db.close());

	const made = (text: string) => {
		const read = readScenario(text, worlds);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		const source = { scenario: { fileName: 'a.yaml', text }, world: null };
		return { title: 'A', scenario: read.scenario, world: read.world, source };
	};

	it('of a lab that uses the help desk alone load nothing else', async () => {
		expect(lab('banking-outage.yaml').scenario.systems).toEqual(['desk']);
		const id = await store.createDesk(made(textOf('scenarios/banking-outage.yaml')));
		const session = await store.openDesk(id);
		expect(names(systems)).toEqual(['desk']);
		expect(await session.verifyHistory()).toEqual([]);
		expect(names(systems)).toEqual(['desk', 'workplace']);
		session.close();
	});

	it('of a lab with people who talk load the workplace', async () => {
		const text = textOf('scenarios/banking-outage.yaml').replace(
			/(\n {4}title: Look before you touch)/,
			'\n    happenings:\n      - { id: rings, after: 1 minute, who: karen, rings: { by: phone, opening: Hello } }$1'
		);
		const given = made(text);
		expect(given.scenario.systems).toEqual(['desk', 'workplace']);
		const id = await store.createDesk(given);
		expect(names(systems)).toEqual(['desk', 'workplace']);
		const again = new Installation([desk, deferredWorkplace], () => Promise.resolve(language));
		const other = new Store(new DeskDatabase(store.db.name, () => {}, null, again));
		(await other.openDesk(id)).close();
		expect(names(again)).toEqual(['desk', 'workplace']);
		other.db.close();
	});
});
