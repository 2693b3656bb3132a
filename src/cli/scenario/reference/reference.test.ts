import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loggedNames } from '#lib/scenario/language/words.ts';
import { action, sayings } from '#lib/scenario/language/actions.ts';
import { condition } from '#lib/scenario/language/condition.ts';
import { scenario } from '#lib/scenario/language/scenario.ts';
import { worldFile } from '#lib/scenario/language/world.ts';
import { root } from '../files.ts';
import { REFERENCE, referenceText } from '../reference.ts';
import { anchorsIn } from './anchors.ts';
import { recordsIn } from './records.ts';
import { reference } from './reference.ts';

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const text = referenceText();

describe('scenarios/REFERENCE.md', () => {
	it('is what the command prints', () => {
		expect(
			textOf(REFERENCE) === text,
			`${REFERENCE} is stale: run "npm run scenario -- write"`
		).toBe(true);
	});

	it('has a section for every record of both kinds of files', () => {
		const titles = [...recordsIn(scenario).keys(), ...recordsIn(worldFile).keys()];
		const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
		expect(headings).toEqual(expect.arrayContaining(titles));
		expect(titles.length).toBeGreaterThan(100);
	});

	it('tells every key of every record', () => {
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

	it('refuses a template that asks for a list that there is not', () => {
		expect(() => reference('<!-- list: weather -->')).toThrow('an unknown list: weather');
	});
});

describe('links between the documents', () => {
	it.each(
		[
			'README.md',
			'CONTRIBUTING.md',
			'CHANGELOG.md',
			'scenarios/README.md',
			REFERENCE,
			'src/README.md'
		].filter((file) => existsSync(join(root, file)))
	)('%s leads to files and headings that are there', (file) => {
		const markdown = textOf(file).replaceAll(/^```.*?^```/gms, '');
		const broken = [...markdown.matchAll(/\]\(([^)]+)\)/g)]
			.map(([, target = '']) => target)
			.filter((target) => !/^https?:/.test(target) && !leadsSomewhere(file, target));
		expect(broken).toEqual([]);
	});

	it('have no two headings of one anchor in the reference', () => {
		expect(anchorsIn(text).filter((anchor) => /-1$/.test(anchor))).toEqual([]);
	});
});

function leadsSomewhere(from: string, target: string): boolean {
	const [path = '', anchor] = target.split('#');
	const file = path ? join(dirname(from), path) : from;
	if (!existsSync(join(root, file))) return false;
	return !anchor || anchorsIn(textOf(file)).includes(anchor);
}
