import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loggedNames } from '#lib/desk/language/words.ts';
import { language } from '#lib/systems/language.ts';
import { root } from '../files.ts';
import { REFERENCE, referenceText } from '../reference.ts';
import { anchorsIn } from './anchors.testkit.ts';
import { recordsIn } from './records.ts';
import { recordsOfScenario, reference } from './reference.ts';

const { action, condition, scenario, world: worldFile } = language;
const { sayings } = language.systems;

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const text = referenceText();

describe('scenarios/REFERENCE.md', () => {
	it('is what the command prints', () => {
		expect(
			textOf(REFERENCE) === text,
			`${REFERENCE} is stale: run "npm run scenario -- write"`
		).toBe(true);
	});

	it('has a section for every record of scenario and world files', () => {
		const titles = [...recordsOfScenario().keys(), ...recordsIn(worldFile).keys()];
		const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
		expect(headings).toEqual(expect.arrayContaining(titles));
		expect(titles.length).toBeGreaterThan(100);
	});

	it('describes every key of every record', () => {
		const missing = [scenario, condition, action, worldFile].flatMap((definition) =>
			[...recordsIn(definition).values()].flatMap(({ fields }) =>
				Object.entries(fields)
					.filter(([key, { about }]) => !sayings.has(key) && !text.includes(about))
					.map(([key]) => key)
			)
		);
		expect(missing).toEqual([]);
	});

	it('lists every word that a key may hold, however many they are', () => {
		for (const word of loggedNames) expect(text).toContain(`\`${word}\``);
		expect(text).not.toMatch(/one word of/);
	});

	it('has no two headings with one anchor', () => {
		expect(anchorsIn(text).filter((anchor) => /-1$/.test(anchor))).toEqual([]);
	});

	it('refuses a template that names an unknown list', () => {
		expect(() => reference('<!-- list: weather -->')).toThrow('an unknown list: weather');
	});
});
