import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, folderEdges, importsOf, targetOf, type Edges } from './import-graph.ts';

const root = resolve(import.meta.dirname, '../..');

/** Code of the layers, without tests. */
const files = readdirSync(join(root, 'src/lib'), { recursive: true, encoding: 'utf8' })
	.map((name) => `src/lib/${name.split(sep).join('/')}`)
	.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(test|testkit)\.(ts|svelte)$/.test(path));

const imports = files.flatMap((from) =>
	importsOf(from, readFileSync(join(root, from), 'utf8')).flatMap(({ source, isType }) => {
		const to = targetOf(from, source);
		return to && to !== from ? [{ from, to, isType }] : [];
	})
);
const edgesOf = (some: typeof imports): Edges => some.map(({ from, to }) => [from, to]);

describe('imports do not run in circles', () => {
	it('reads every file of the layers', () => {
		expect(files.length).toBeGreaterThan(1000);
		const known = new Set(files);
		const code = imports.filter(({ to }) => /^src\/lib\/.*\.(ts|svelte)$/.test(to));
		expect(code.filter(({ to }) => !known.has(to))).toEqual([]);
	});

	// Types may: nothing is loaded for them, and rows, records and their queries name each other.
	it('between files, but for types', () => {
		expect(circlesIn(edgesOf(imports.filter(({ isType }) => !isType)))).toEqual([]);
	});

	it('between the sub-folders of any folder, types included', () => {
		const circles = [...folderEdges(edgesOf(imports)).values()].flatMap(circlesIn);
		expect(circles).toEqual([]);
	});
});

describe('the graph of imports', () => {
	it('holds what components and modules import', () => {
		const component = `<script lang="ts" module>
	import type { Snippet } from 'svelte';
	export { words } from './words.ts';
</script>

<script lang="ts">
	import Button from '#lib/ui/base/Button.svelte';
	import { type Turn } from '../turn.ts';
</script>

{#await import('./Late.svelte')}Wait{/await}
`;
		expect(importsOf('src/lib/ui/scp/Page.svelte', component)).toEqual([
			{ source: 'svelte', isType: true },
			{ source: './words.ts', isType: false },
			{ source: '#lib/ui/base/Button.svelte', isType: false },
			{ source: '../turn.ts', isType: false },
			{ source: './Late.svelte', isType: false }
		]);
		expect(importsOf('src/lib/a.ts', `export type { A } from './b.ts';\n`)).toEqual([
			{ source: './b.ts', isType: true }
		]);
	});

	it('leads from an import to its file', () => {
		expect(targetOf('src/lib/ui/scp/Page.svelte', '../turn.ts')).toBe('src/lib/ui/turn.ts');
		expect(targetOf('src/lib/ui/a.ts', '#lib/store/api.ts?worker')).toBe('src/lib/store/api.ts');
		expect(targetOf('src/lib/ui/a.ts', 'svelte')).toBeUndefined();
	});

	it('finds circles, and nothing else', () => {
		const line: Edges = [
			['a', 'b'],
			['b', 'c'],
			['a', 'c'],
			['c', 'd']
		];
		expect(circlesIn(line)).toEqual([]);
		expect(circlesIn([...line, ['c', 'a'], ['d', 'e'], ['e', 'd']])).toEqual([
			['a', 'b', 'c'],
			['d', 'e']
		]);
	});

	it('takes each sub-folder as a whole', () => {
		const edges = folderEdges([
			['lib/a/deep/x.ts', 'lib/b/y.ts'],
			['lib/a/x.ts', 'lib/a/deep/x.ts'],
			['lib/b/y.ts', 'lib/a/other/z.ts'],
			['lib/index.ts', 'lib/b/y.ts']
		]);
		expect([...edges]).toEqual([
			[
				'lib',
				[
					['lib/a', 'lib/b'],
					['lib/b', 'lib/a']
				]
			]
		]);
	});
});
