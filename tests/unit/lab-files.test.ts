import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCard, readLab, worldOf } from '../../src/build/read-lab-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'labs-'));
cpSync('scenarios', folder, { recursive: true });
const file = join(folder, 'banking-outage.yaml');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a card for the list of labs', () => {
	expect(readCard(file)).toMatchObject({ id: 'banking-outage', level: 'beginner' });
	expect(readCard(file).steps[0]?.title).toBe('Report the outage');
	expect(readCard(file).people.map(({ name }) => name)).toContain('John Doe');
	expect(worldOf(file)).toBe(join(folder, 'worlds', 'lab.yaml'));
});

it('stops the build at a broken lab, and says in which line what is wrong', () => {
	const text = readFileSync(file, 'utf8');
	const broken = join(folder, 'broken.yaml');
	writeFileSync(broken, text.replace('level: beginner', 'level: easy'));
	const line = text.split('\n').indexOf('level: beginner') + 1;
	expect(() => readLab(broken)).toThrow(new RegExp(`broken.yaml:${line}:\\d+: "level" is "easy"`));
});
