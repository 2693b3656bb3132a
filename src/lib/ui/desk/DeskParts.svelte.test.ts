import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DeskParts, { BannerOfPage } from './DeskParts.testkit.svelte';

let banner: BannerOfPage;
beforeEach(async () => {
	banner = new BannerOfPage();
	await render(DeskParts, { banner });
});

it('a form leads back to an address of the desk', async () => {
	const cancel = page.getByRole('link', { name: 'Cancel' });
	await expect.element(cancel).toHaveAttribute('href', '#desk/osTicket/scp/teams.php');
});

it('Reset closes the banner of the page', async () => {
	await page.getByRole('button', { name: 'Reset' }).click();
	expect(banner.said).toBeNull();
});

it('a list leads to addresses of the desk', async () => {
	const add = page.getByRole('link', { name: 'Add New Team' });
	await expect.element(add).toHaveAttribute('href', '#desk/osTicket/scp/teams.php?a=add');
	const row = page.getByRole('link', { name: 'Online Banking' });
	await expect.element(row).toHaveAttribute('href', '#desk/osTicket/scp/teams.php?id=1');
});

it('a mass action sets the banner of the page, and clears the selection', async () => {
	const tick = page.getByRole('checkbox', { name: 'Select Online Banking' });
	await tick.click();
	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Delete' }).click();
	await page.getByRole('button', { name: 'Yes, Do it!' }).click();
	await expect.poll(() => banner.said).toEqual({ kind: 'success', text: '1 team was deleted.' });
	await expect.element(tick).not.toBeChecked();
});
