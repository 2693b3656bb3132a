import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { SimulatedBrowser } from './browser.ts';

/** Somebody at the tools of the workplace. */
export class Workplace {
	constructor(readonly browser: SimulatedBrowser) {}

	/** The sections, one of which is open. */
	get sections(): Locator {
		return this.browser.page.getByRole('navigation', { name: 'Workplace', exact: true });
	}

	/** Opens it by its bookmark. */
	async opens() {
		await this.browser.window.getByRole('link', { name: 'Workplace' }).click();
		await expect(this.sections).toBeVisible();
	}

	async goesTo(section: string) {
		await this.sections.getByRole('link', { name: section, exact: true }).click();
		await expect(this.browser.main.getByRole('heading', { level: 1, name: section })).toBeVisible();
	}

	/** Opens something by its name in the search. */
	async finds(words: string, name: string | RegExp) {
		const { page } = this.browser;
		await this.browser.main.page().getByRole('combobox', { name: 'Search by name' }).fill(words);
		await page.getByRole('option', { name }).click();
	}

	async opensTab(name: string) {
		await this.browser.main.getByRole('tab', { name, exact: true }).click();
	}

	/** Begins an action of the page: its button, or its entry in the menu. */
	async begins(action: string) {
		const { main, page, dialog } = this.browser;
		const button = main.getByRole('button', { name: action, exact: true }).first();
		const more = main.getByRole('button', { name: 'More', exact: true });
		await expect(button.or(more).first()).toBeVisible();
		if (await button.isVisible()) await button.click();
		else {
			await more.click();
			await page.getByRole('menuitem', { name: action, exact: true }).click();
		}
		await expect(dialog).toBeVisible();
	}

	/** The button of the dialog, by the name of the action; the dialog closes. */
	async confirms(action: string) {
		await this.presses(action);
		await expect(this.browser.dialog).toBeHidden();
	}

	async presses(action: string) {
		await this.browser.dialog.getByRole('button', { name: action, exact: true }).click();
	}

	async sees(words: string | RegExp) {
		await expect(this.browser.main.getByText(words).first()).toBeVisible();
	}
}
