import Ajv from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskLanguage } from '#lib/desk/language/index.ts';
import { desk } from '#lib/desk/system.ts';
import { Systems } from '#lib/kernel/systems.ts';
import type { World } from '#lib/kernel/world.ts';
import { installed } from '#lib/systems/installed.ts';
import { languageOf } from '#lib/scenario/language/language.ts';
import { publishedOf } from '#lib/scenario/language/published.ts';
import type { Scenario } from '#lib/scenario/language/scenario.ts';
import { proveScenario } from '#lib/scenario/prove/prove.ts';
import { readScenario } from '#lib/scenario/read/read-scenario.ts';
import { readWorld } from '#lib/scenario/read/read-world.ts';
import { inspectBackup } from '#lib/store/backup/inspect.ts';
import { makeBackup } from '#lib/store/backup/make.ts';
import { restoreBackup } from '#lib/store/backup/restore.ts';
import { DeskDatabase } from '#lib/store/database/database.ts';
import { Store } from '#lib/store/store.ts';
import { Installation } from '#lib/systems/installation.ts';
import { coffee, coffeeLanguage } from './coffee.ts';

const world = `deskdrill: 1
title: Kitchen Desk
users:
    - { name: Karen, email: karen@bank.example }
coffee machines:
    - { name: Old Faithful, water: 0 }
`;
const lab = (machine: string) => `deskdrill: 1
id: coffee
title: Coffee for Ken
summary: A cup is asked for, and the tank is empty.
level: beginner
minutes: 2
objectives: [Fill before you brew]
world: kitchen
clock: 2026-03-02 09:00
people: { Karen: Asks for coffee }
steps:
    - id: brew
      as: Karen
      title: Make a cup
      text: Make **Ken** a cup of coffee.
      checks:
          - id: made
            wants: There is a cup
            cups: { from: ${machine}, at least: 1 }
          - id: water
            wants: The tank is not left empty
            coffee machine: { is: ${machine}, water: 9 }
      hints: [The tank?, Fill it, Fill it with 10 cups and press Brew]
      solution:
          - brew coffee: { machine: ${machine}, for: Ken }
            refused: true
          - fill tank: { machine: ${machine}, cups: 10 }
          - brew coffee: { machine: ${machine}, for: Ken }
debrief: { remember: [Fill before you brew] }
`;

/** The language as a program with both systems would have it: its schemas are compiled from what they give. */
function compiled() {
	const parts = [deskLanguage, coffeeLanguage];
	const none = () => true;
	const schemas = publishedOf(
		languageOf(parts, { scenario: none, world: none, overlay: none } as never)
	);
	const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
	return languageOf(parts, {
		scenario: ajv.compile(schemas['scenario.json'] ?? {}),
		overlay: none as never,
		world: ajv.compile(schemas['world.json'] ?? {})
	});
}

const language = compiled();
const installation = new Installation([desk, coffee], () => Promise.resolve(language));

function read(text: string): { scenario: Scenario; world: World } {
	const kitchen = readWorld(language, world);
	if (!kitchen.ok) throw new Error(kitchen.problems[0]?.message);
	const found = readScenario(language, text, {
		names: ['kitchen'],
		find: () => kitchen.world
	});
	if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '));
	return found;
}

describe('a further system beside the help desk', () => {
	it.each<[string, Partial<typeof coffee>]>([
		['tickets', { layout: { config: [], work: { tickets: { indexes: [] } } } }],
		['answer mail', { actions: desk.actions }],
		['reply', { facts: { reply: desk.facts.reply } }],
		['ticket', { places: desk.places }]
	])('is refused when both have "%s"', (key, part) => {
		expect(() => new Systems([desk, { ...coffee, ...part }])).toThrow(`Two systems have "${key}".`);
	});

	it('is scripted in words of its own', () => {
		expect(read(lab('Old Faithful')).scenario.steps[0]?.solution).toHaveLength(3);
		expect(() => read(lab('Old Faithfull'))).toThrow(
			'There is no coffee machine "Old Faithfull" in the world "kitchen".'
		);
		expect(() => read(lab('Old Faithful').replace('cups: 10', 'litres: 10'))).toThrow('litres');
	});

	it('is proved', () => {
		const { scenario, world: kitchen } = read(lab('Old Faithful'));
		const proof = proveScenario(installation, scenario, kitchen);
		expect(proof.findings.filter(({ ok }) => !ok)).toEqual([]);
		expect(proof.passed).toBeGreaterThan(5);
		const dry = read(lab('Old Faithful').replace('cups: 10', 'cups: 0'));
		expect(proveScenario(installation, dry.scenario, dry.world).failed).toBeGreaterThan(0);
	});
});

describe('the rows of a further system', () => {
	const open = (name: string) => {
		const db = new DeskDatabase(name, () => undefined, null, installation);
		return { db, store: new Store(db, () => 0, 'test') };
	};
	const at = Date.UTC(2026, 2, 2, 14);
	let kitchen: Awaited<ReturnType<typeof played>>;
	beforeAll(async () => {
		kitchen = await played();
	});

	/** A desk on which a cup was made, in the middle of the lab. */
	async function played() {
		const { db, store } = open('kitchen');
		const { scenario, world: base } = read(lab('Old Faithful'));
		const source = {
			scenario: { fileName: 'coffee.yaml', text: lab('Old Faithful') },
			world: { fileName: 'kitchen.yaml', text: world }
		};
		const id = await store.createDesk({ title: 'Kitchen', scenario, world: base, source });
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		const karen = { kind: 'user', id: 1 } as never;
		const refused = await session.perform(
			karen,
			'brew' as never,
			{ machine: 1, for: 'Ken' } as never
		);
		await session.perform(karen, 'fill' as never, { machine: 1, cups: 10 } as never);
		const done = await session.perform(karen, 'brew' as never, { machine: 1, for: 'Ken' } as never);
		return { db, store, id, refused, done };
	}
	const rowsOf = async ({ db }: { db: DeskDatabase }, id: number) => ({
		machines: (await db.config.get([id, 'machines']))?.rows,
		cups: (await db.work('cups').where('[desk+row.machine]').equals([id, 1]).toArray()).map(
			({ row }) => row
		),
		phase: (await db.states.get(id))?.attempt.run?.phase
	});
	const expected = {
		machines: [{ id: 1, name: 'Old Faithful', water: 9 }],
		cups: [{ id: 1, machine: 1, for: 'Ken' }],
		phase: 'done'
	};

	it('are stored with those of the desk, and the lab goes on', async () => {
		expect(kitchen.refused.refusal?.message).toBe('The tank is empty.');
		expect(kitchen.done.notice).toBe('Enjoy.');
		expect(await rowsOf(kitchen, kitchen.id)).toEqual(expected);
		const [verified] = await kitchen.store.verify([kitchen.id]);
		expect(verified?.differences).toEqual([]);
	});

	it('are backed up and restored', async () => {
		const file = await makeBackup(kitchen.db, { desks: 'all' }, at);
		const inspected = await inspectBackup(file, {}, installation);
		expect(inspected.desks[0]?.verification.differences).toEqual([]);
		expect(inspected.whole).toBe(true);
		const other = open('kitchen restored');
		const { desks } = await restoreBackup(
			other.db,
			file,
			{ desks: 'all', scenarios: false, settings: false },
			at
		);
		expect(desks[0]).toMatchObject({ mended: [], leftOut: [] });
		const id = desks[0]?.id ?? 0;
		expect(await rowsOf(other, id)).toEqual(expected);
		const session = await other.store.openDesk(id);
		await session.coach({ do: 'next' });
		expect((await rowsOf(other, id)).phase).toBe('debrief');
	});
});

it('the language is made from the systems that are installed, and no others', async () => {
	await installed.load();
	const { systems } = await installed.language();
	expect(systems.all).toEqual(installed.all);
});
