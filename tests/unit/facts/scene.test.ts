import { describe, expect, it } from 'vitest';
import type { TicketId } from '#lib/desk/model/index.ts';
import { desk, NINE, sceneWith, ticket } from './scene.ts';
import { openedSince, othersOpened, ticketNamed } from '#lib/desk/facts/scene.ts';
import { Systems } from '#lib/kernel/systems.ts';
import { sceneOf } from '#lib/scenario/conditions/scene.ts';

describe('what conditions look at', () => {
	it('are the current step with its record, unless another one is given', () => {
		const record = { marks: {} } as never;
		const scene = sceneWith({}, { steps: { one: record } });
		expect(scene).toMatchObject({ now: NINE, zone: 'America/New_York' });
		expect(scene.step?.id).toBe('one');
		expect(scene.record).toBe(record);
		const next = sceneOf(scene.tables, scene.scenario, scene.run, NINE, 1);
		expect(next.step?.id).toBe('two');
		expect(next.record).toBeNull();
		const after = sceneOf(scene.tables, scene.scenario, scene.run, NINE, 2);
		expect([after.step, after.record]).toEqual([null, null]);
	});

	it('reads times in the zone of the desk', () => {
		const tables = desk();
		expect(tables.systems.zone(tables)).toBe('America/New_York');
		expect(new Systems([]).zone(tables)).toBe('Etc/UTC');
	});

	it('knows tickets by the names of the story', () => {
		const scene = sceneWith({ tickets: [ticket(1)] }, { tickets: { outage: 1, gone: 2 } as never });
		expect(ticketNamed(scene, 'outage')?.number).toBe('100001');
		expect(ticketNamed(scene, 'gone')).toBeNull();
		expect(ticketNamed(scene, 'other')).toBeNull();
	});
});

describe('tickets that were opened since the run began', () => {
	const three = [1, 2, 3].map((id) => ticket(id));

	it('are sorted newest first', () => {
		expect(openedSince(sceneWith({ tickets: three }))).toEqual([3, 2, 1]);
		expect(openedSince(sceneWith({ tickets: three }, { marks: { tickets: 2 } }))).toEqual([3]);
		expect(openedSince(sceneWith({ tickets: three }, { marks: { tickets: 3 } }))).toEqual([]);
	});

	it('are searched up to a hundred', () => {
		const many = Array.from({ length: 150 }, (_, n) => ticket(n + 1));
		const opened = openedSince(sceneWith({ tickets: many }));
		expect([opened.length, opened[0], opened.at(-1)]).toEqual([100, 150, 51]);
	});

	it('exclude tickets that already have a name', () => {
		const left = three.filter(({ id }) => id !== 2);
		const tickets = { outage: 3 as TicketId };
		expect(othersOpened(sceneWith({ tickets: three }, { tickets }))).toEqual([2, 1]);
		expect(othersOpened(sceneWith({ tickets: left }, { tickets }))).toEqual([1]);
	});
});

it('marks count from the run or from the step', () => {
	const steps = { one: { marks: { log: 5 } } } as never;
	const scene = sceneWith({}, { marks: { log: 2, mails: 3 }, steps });
	expect(scene.mark('log')).toBe(2);
	expect(scene.mark('log', 'run')).toBe(2);
	expect(scene.mark('log', 'step')).toBe(5);
	expect(scene.mark('mails', 'step')).toBe(0);
	expect(scene.mark('tasks')).toBe(0);
	expect(sceneWith().mark('log', 'step')).toBe(0);
});
