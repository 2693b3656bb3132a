import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { moduleOf } from '../../src/build/lab-files.ts';
import * as reader from '../../src/build/read-lab-files.ts';

const { readCard, readLab } = reader;
const folder = mkdtempSync(join(tmpdir(), 'labs-'));
cpSync('scenarios', folder, { recursive: true });
const file = join(folder, 'banking-outage.yaml');
const world = join(folder, 'worlds', 'lab.yaml');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(path, 'utf8');

/** A further lab in the folder, the banking one with another world. */
function labWith(id: string, line: string): string {
	const path = join(folder, `${id}.yaml`);
	const text = textOf(file).replace(/^id: .*$/m, `id: ${id}`);
	writeFileSync(path, text.replace(/^world: lab$/m, line));
	return path;
}

const weight = (text: string) => gzipSync(text).length;

it('makes a card for the list of labs', () => {
	expect(readCard(file)).toMatchObject({ id: 'banking-outage', level: 'beginner' });
	expect(readCard(file).steps[0]).toBe('Report the outage');
	expect(readCard(file).people.map(({ name }) => name)).toContain('John Doe');
});

it('tells in the card of a lab nothing that only one of its stories has', () => {
	const varied = labWith('varied', `world: lab\nvary:\n  who: { one of: [Omar the painter, Ada] }`);
	const text = textOf(varied)
		.replace('title: Report the outage', "title: 'Report it, {who}'")
		.replace(/^( {2}Karen:) .*$/m, "$1 'Knows {who}.'");
	writeFileSync(varied, text);
	const card = readCard(varied);
	expect(card.steps[0]).toBeNull();
	expect(card.steps[1]).toBe('Look before you touch');
	expect(card.people.map(({ id }) => id)).not.toContain('Karen');
	expect(card.people.map(({ id }) => id)).toContain('john');
	expect([card.others, readCard(file).others]).toEqual([true, false]);
	rmSync(varied);
});

it('stops the build at a broken lab, and says in which line what is wrong', () => {
	const text = textOf(file);
	const broken = join(folder, 'broken.yaml');
	writeFileSync(broken, text.replace('level: beginner', 'level: easy'));
	const line = text.split('\n').indexOf('level: beginner') + 1;
	expect(() => readLab(broken)).toThrow(new RegExp(`broken.yaml:${line}:\\d+: "level" is "easy"`));
	rmSync(broken);
});

describe('the module of a lab', () => {
	const labs = readdirSync('scenarios').filter((name) => /^[^.]+\.yaml$/.test(name));

	it.each(labs)('%s weighs what its text weighs: worlds are shared', (name) => {
		const path = join(folder, name);
		const code = moduleOf(reader, `${path}?lab`, () => undefined);
		expect(weight(code)).toBeLessThan(1.1 * weight(textOf(path)) + 200);
	});

	it('holds the text of the lab once, with the changes to its world', () => {
		const user = 'changes:\n  users: [{ name: Karen, phone: 555-0199 }]';
		const changed = labWith('changed', `world: lab\n${user}`);
		const watched: string[] = [];
		const code = moduleOf(reader, `${changed}?lab`, (one) => watched.push(one));
		const source = { fileName: 'changed.yaml', text: textOf(changed) };
		expect(code).toBe(
			`import world from ${JSON.stringify(`${world}?world`)};\n` +
				`export default { source: ${JSON.stringify(source)}, world };`
		);
		expect(watched).toEqual([world]);
		rmSync(changed);
	});

	it('needs no other when the world is in the lab', () => {
		const inside = textOf(world)
			.replace(/^deskdrill: 1$/m, '')
			.replace(/^(?=.)/gm, '  ');
		const own = labWith('own', `world:\n${inside}`);
		const code = moduleOf(reader, `${own}?lab`, () => undefined);
		expect(code).toMatch(/^export default \{ source: .*, world: null \};$/);
		rmSync(own);
	});
});

it('reads a file anew when it or its world has changed', () => {
	const first = readLab(file);
	expect(readLab(file)).toBe(first);
	writeFileSync(world, textOf(world).replace('555-0100', '555-0999'));
	expect(readLab(file).world.users?.[0]?.phone).toBe('555-0999');
});

describe('texts of a lab in another language', () => {
	const german = join(folder, 'banking-outage.de.yaml');

	it('make a card in that language, and are a module of their own', () => {
		const card = readCard(german);
		expect(card).toMatchObject({ id: 'banking-outage', language: 'de', minutes: 15 });
		expect(card.steps[0]).toBe('Den Ausfall melden');
		const watched: string[] = [];
		const code = moduleOf(reader, `${german}?overlay`, (one) => watched.push(one));
		const source = { fileName: 'banking-outage.de.yaml', text: textOf(german) };
		expect(code).toBe(`export default ${JSON.stringify(source)};`);
		expect(watched).toEqual([file]);
	});

	it('stop the build when one is missing, with its name', () => {
		const text = textOf(german);
		writeFileSync(german, text.replace(/^title: .*\n/m, ''));
		expect(() => readCard(german)).toThrow(
			'banking-outage.de.yaml:2:1: "title" is not translated. It says: “Mobile and online banking is down”.'
		);
		writeFileSync(german, text);
	});
});
