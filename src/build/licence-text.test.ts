import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licenceText, packagesOf } from './licence-text.ts';
import { modulesIn } from './licences.ts';

const root = join(import.meta.dirname, '../..');
const inside = (path: string) => join(root, 'node_modules', path);
const names = (modules: readonly string[]) => packagesOf(modules, root).map(({ name }) => name);

it('names each package once, with its version, its licence and all its texts', () => {
	const modules = [inside('dexie/dist/dexie.mjs'), inside('dexie/import-wrapper.mjs')];
	const [dexie, ...others] = packagesOf(modules, root);
	expect(others).toEqual([]);
	expect(dexie).toMatchObject({ name: 'dexie', licence: 'Apache-2.0' });
	expect(dexie?.version).toMatch(/^\d+\.\d+\.\d+$/);
	expect(dexie?.text).toContain('Apache License');
	// The Apache licence asks for the notices, too.
	expect(dexie?.text).toContain('Dexie.js');
	expect(licenceText(packagesOf(modules, root))).toContain(`dexie ${dexie?.version}: Apache-2.0`);
});

it('finds the package around a module of any kind, and what bundlers add', () => {
	expect(
		names([
			inside('@lucide/svelte/dist/icons/settings.svelte'),
			`\0${inside('ajv/dist/runtime/equal.js')}?commonjs-proxy`,
			inside('ajv-formats/dist/formats.js'),
			'\0vite/preload-helper.js',
			'\0rolldown/runtime.js',
			join(root, 'src/routes/+page.svelte'),
			'\0validator:/some/scenario.json.js'
		])
	).toEqual(['@lucide/svelte', 'ajv', 'ajv-formats', 'rolldown', 'vite']);
});

it('takes the licence from its text where the package does not name it', () => {
	const [toolbelt] = packagesOf([inside('svelte-toolbelt/dist/index.js')], root);
	expect(toolbelt?.licence).toBe('MIT License');
});

it('leaves out what bundlers contain themselves', () => {
	const [vite] = packagesOf(['\0vite/preload-helper.js'], root);
	expect(vite?.text).toContain('MIT License');
	expect(vite?.text.length).toBeLessThan(3000);
});

it('counts only what is left in a bundle', () => {
	const chunk = {
		type: 'chunk',
		modules: { '/a.js': { renderedLength: 10 }, '/b.js': { renderedLength: 0 } }
	} as unknown as Parameters<typeof modulesIn>[0][0];
	const styles = { type: 'asset' } as unknown as typeof chunk;
	expect(modulesIn([chunk, styles])).toEqual(['/a.js']);
});
