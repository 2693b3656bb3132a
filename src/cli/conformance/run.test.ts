import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from './corpus.ts';
import { readOptions, type Options } from './options.ts';
import { kindsOf, runKind } from './run.ts';
import { Tally } from './tally.ts';

const recorded = 'tests/conformance';
const at = '2026-07-06T13:00:00Z';
let directory = '';

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'corpus-'));
	for (const file of ['world.json', 'schedules.json'])
		copyFileSync(join(recorded, file), join(directory, file));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function run(kind: string, records: readonly object[]) {
	const lines = records.map((record) => JSON.stringify(record)).join('\n');
	writeFileSync(join(directory, `${kind}.ndjson`), lines);
	const printed: string[] = [];
	const options = readOptions([directory]) as Options;
	const count = await runKind(openCorpus(directory), kind, options, new Tally(), (line) =>
		printed.push(line)
	);
	return { count, printed: printed.join('\n') };
}

const tick = { id: 'good', steps: [{ at, cmd: 'tick', result: { ok: true } }] };

describe('a record that cannot be played', () => {
	it.each([
		['a command', { cmd: 'dance', by: 'john' }, 'There is no command "dance".'],
		[
			'a name',
			{ cmd: 'claim', by: 'nobody', t: 'T1' },
			'There is nothing named "nobody" in agents.'
		],
		[
			'a setting',
			{ cmd: 'admin', do: 'set_setting', key: 'colour', value: '1' },
			'There is no setting "colour".'
		]
	])('fails alone when it names %s that does not exist', async (_what, step, why) => {
		const { count, printed } = await run('lifecycle-hand', [
			{ id: 'bad', steps: [{ at, result: { ok: true }, ...step }] },
			tick
		]);
		expect(count).toEqual({ passed: 1, failed: 1, excused: 0 });
		expect(printed).toContain(why);
	});

	it('of due dates, lists and searches does not affect the others', async () => {
		const due = { start: at, grace_hours: 1, sla_schedule: '24/7', dept_schedule: null };
		const { count } = await run('sla', [
			{ ...due, id: 'bad', sla_schedule: 'Never', due: at },
			{ ...due, id: 'good', due: '2026-07-06T14:00:00Z' }
		]);
		expect(count).toEqual({ passed: 1, failed: 1, excused: 0 });
		const list = { id: 'bad', agent: 'john', queue: 'Open', column_sort: 'Colour', dir: 0 };
		expect((await run('queue-lists', [list])).printed).toContain('There is no queues-fixture.json');
		const search = { id: 'bad', agent: 'john', query: 'printer', found: [] };
		expect((await run('searches', [search])).count).toMatchObject({ failed: 1 });
	});
});

describe('settings with several checkboxes in a department’s form', () => {
	const rulesAfter = async (...sets: object[]) => {
		const { printed } = await run('lifecycle-hand', [
			{
				id: 'boxes',
				steps: [
					...sets.map((set) => ({ at, cmd: 'admin', do: 'set_dept', dept: 'Sales', set })),
					{ at, cmd: 'open', by: 'Karen', topic: 'General Inquiry', result: { ok: true } }
				].map((step) => ({ result: { ok: true }, ...step }))
			}
		]);
		return printed;
	};

	it('are cleared by null, 0 and an empty value alike', async () => {
		for (const manager of [null, 0, ''])
			expect(await rulesAfter({ manager }), String(manager)).not.toContain('stops');
	});
});

describe('settings', () => {
	const setting = async (key: string, value: unknown) => {
		const { count } = await run('lifecycle-hand', [
			{
				id: 'setting',
				steps: [{ at, cmd: 'admin', do: 'set_setting', key, value, result: { ok: true } }]
			}
		]);
		return count;
	};

	it.each([
		['default_priority_id', 'High'],
		['default_ticket_status_id', 'Open'],
		['schedule_id', '24/7'],
		['default_sla_id', 0],
		['default_email_id', 'alerts@lab.example.com'],
		['admin_email', 'boss@lab.example.com'],
		['ticket_lock', '1'],
		['autolock_minutes', '5'],
		['log_level', '3']
	])('%s can be set, as all of the recorded ones', async (key, value) => {
		expect(await setting(key, value)).toMatchObject({ failed: 0 });
	});
});

describe('a directory of the second format', () => {
	const record = (more: object) => ({
		id: 'one',
		kind: 'made-up',
		title: '',
		start: at,
		steps: [{ do: 'open', by: 'Karen', expect: { ok: true } }],
		...more
	});

	it('is recognized by its records, whatever its files are called, and needs no world file', async () => {
		rmSync(join(directory, 'world.json'));
		const { count, printed } = await run('anything', [record({ kind: 'anything' })]);
		expect(count).toEqual({ passed: 0, failed: 1, excused: 0 });
		expect(printed).toContain('Karen');
		expect(kindsOf(openCorpus(directory))).toEqual(['anything']);
	});

	it.each([
		['a command', { do: 'dance' }, 'There is no command "dance".'],
		[
			'a name',
			{ do: 'claim', by: 'nobody', t: 'T1' },
			'There is nothing named "nobody" in agents.'
		],
		[
			'a change',
			{ do: 'admin', change: { do: 'set_fire' } },
			'There is no admin command "set_fire".'
		]
	])('fails alone when it has %s that does not exist', async (_what, step, why) => {
		const { count, printed } = await run('made-up', [record({ steps: [step] })]);
		expect(count).toMatchObject({ passed: 0, failed: 1 });
		expect(printed).toContain(why);
	});

	it('counts unexpected values', async () => {
		const { printed } = await run('made-up', [record({})]);
		for (const what of ['tickets', 'events', 'entries', 'mails'])
			expect(printed).toMatch(new RegExp(`^    ${what}`, 'm'));
	});
});
