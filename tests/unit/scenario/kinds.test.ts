import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveScenario, readScenario, readWorld } from '#lib/systems/files.ts';
import { worlds as shipped } from './shipped.ts';
import type { World } from '#lib/kernel/world.ts';

/** One minimal lab for each kind of help-desk work, with the worlds that they begin in. */
const folder = join(import.meta.dirname, 'kinds');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const labs = files.filter((file) => !file.endsWith('.world.yaml'));

const worlds = new Map<string, World>();
for (const file of files.filter((name) => name.endsWith('.world.yaml'))) {
	const read = readWorld(textOf(file));
	if (!read.ok)
		throw new Error(`${file}: ${read.problems.map(({ message }) => message).join(' ')}`);
	worlds.set(file.replace('.world.yaml', ''), read.world);
}

function lab(file: string) {
	const read = readScenario(textOf(file), {
		names: [...worlds.keys(), ...shipped.names],
		find: (name) => worlds.get(name) ?? shipped.find(name)
	});
	if (!read.ok)
		throw new Error(`${file}: ${read.problems.map(({ message }) => message).join(' ')}`);
	return read;
}

describe.each(labs)('%s', (file) => {
	it('is proved', () => {
		const { scenario, world } = lab(file);
		const { findings, failed, passed } = proveScenario(scenario, world);
		expect(findings.filter(({ ok }) => !ok)).toEqual([]);
		expect([failed, passed > 10]).toEqual([0, true]);
	});

	it('has a mistake, a decision with reasons, and two right ways', () => {
		const { steps } = lab(file).scenario;
		expect(steps.some(({ mistakes = [] }) => mistakes.length > 0)).toBe(true);
		expect(steps.some(({ decide = [] }) => decide.length > 0)).toBe(true);
		expect(steps.some(({ ways = [] }) => ways.length > 0)).toBe(true);
	});
});
