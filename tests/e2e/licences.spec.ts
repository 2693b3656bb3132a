import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './play/everywhere.ts';

test.use({ keepsItself: true });

test('the licences of all that the program contains are read without a network', async ({
	page,
	host
}) => {
	const { url, stop } = await host('');
	await page.goto(url);
	await expect(page.getByText('Ready for offline use')).toBeVisible({ timeout: 60_000 });
	await stop();
	await page.getByRole('button', { name: 'App menu' }).click();
	await page.getByRole('menuitem', { name: 'Licences' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Licences of what this program contains'
	);
	const read = page.locator('pre');
	await expect(read).toContainText('Permission is hereby granted');
	const text = await read.innerText();
	const { dependencies } = JSON.parse(
		readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
	) as { dependencies: Record<string, string> };
	// Everything that the app depends on, what that brings along, and what comes with the build.
	const names = Object.entries(dependencies).map(([name, version]) => `${name} ${version}: `);
	for (const name of [...names, 'svelte 5', '@sveltejs/kit', '@floating-ui/dom', 'vite', 'ajv '])
		expect(text).toContain(name);
	await expectAccessible(page);
});
