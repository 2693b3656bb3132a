import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS } from '../../src/build/floors.js';
import { anchorsIn } from '../../src/cli/scenario/reference/anchors.testkit.ts';

const root = resolve(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** From the root, with `/` at the beginning and between. */
const files = ['src', 'tests', 'scenarios', 'static'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
		(name) => `/${folder}/${name.split(sep).join('/')}`
	)
);
const readmes = files.filter((file) => file.endsWith('/README.md')).map((file) => file.slice(1));
const guides = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'scenarios/REFERENCE.md'];
const documents = [...readmes, ...guides];

describe('documents', () => {
	it.each(documents)('%s links to files and headings that are there', (file) => {
		const prose = textOf(file).replaceAll(/^```.*?^```/gms, '');
		const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
		expect(targets.filter((target) => !leadsSomewhere(file, target))).toEqual([]);
	});

	it.each([...readmes, 'CONTRIBUTING.md'])('%s names files and folders that are there', (file) => {
		const named = [...textOf(file).matchAll(/`([\w./-]*\w(?:\.(?:ts|mjs|js|svelte)|\/))`/g)];
		const missing = named.map(([, path = '']) => path).filter((path) => !isThere(path));
		expect(missing).toEqual([]);
	});

	it.each([
		'src/lib/desk',
		'src/lib/scenario',
		'src/lib/store',
		'src/lib/ui',
		'src/cli',
		'src/build',
		'tests',
		'tests/e2e',
		'scenarios',
		'scenarios/worlds'
	])('%s says what it is, where to begin and how to test it', (folder) => {
		const text = textOf(`${folder}/README.md`);
		expect(text).toMatch(/^# /);
		expect(text).toMatch(/npm run|npx vitest/);
	});

	it('show every layer in the architecture', () => {
		const text = textOf('src/README.md');
		for (const layer of readdirSync(join(root, 'src/lib'))) expect(text).toContain(`lib/${layer}`);
	});

	it.each(Object.entries(FLOORS))(
		'%s/README.md shows every folder that has a floor',
		(folder, of) => {
			const text = textOf(`${folder}/README.md`);
			const missing = of.floors.flat().filter((name) => !text.includes(`\`${name}/\``));
			expect(missing).toEqual([]);
		}
	);
});

function leadsSomewhere(from: string, target: string): boolean {
	if (/^https?:/.test(target)) return true;
	const [path = '', anchor] = target.split('#');
	const file = path ? join(dirname(from), path) : from;
	if (!existsSync(join(root, file))) return false;
	return !anchor || anchorsIn(textOf(file)).includes(anchor);
}

/** A path may be written from any folder above its file: "run/perform.ts". */
function isThere(path: string): boolean {
	const isFolder = path.endsWith('/');
	const found = (file: string) =>
		isFolder ? file.includes(`/${path}`) : file.endsWith(`/${path}`);
	return files.some(found) || existsSync(join(root, path));
}
