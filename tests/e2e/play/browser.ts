import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The simulated browser: its address bar, and the page in it. */
export class SimulatedBrowser {
	/** The page that it shows. */
	readonly main: Locator;
	/** Window, tab and bars. */
	readonly window: Locator;
	/** The current person. */
	readonly persona: Locator;
	readonly dialog: Locator;

	constructor(readonly page: Page) {
		this.main = page.getByRole('main');
		this.window = page.getByRole('navigation', { name: 'Simulated browser' });
		this.persona = this.window.getByText('Acting as').locator('..');
		this.dialog = page.getByRole('dialog');
	}

	get address(): Locator {
		return this.window.getByRole('textbox', { name: 'Address' });
	}

	/** Types an address. */
	async goesTo(address: string) {
		await this.address.fill(address);
		await this.address.press('Enter');
	}

	async goesBack() {
		await this.window.getByRole('button', { name: 'Back' }).click();
	}

	async says(text: string | RegExp) {
		await expect(this.page.getByText(text).first()).toBeVisible();
	}
}
