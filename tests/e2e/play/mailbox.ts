import { expect } from '../fixtures.ts';
import type { SimulatedBrowser } from './browser.ts';

/** Somebody's mail in the simulated browser. */
export class Mailbox {
	readonly #browser: SimulatedBrowser;
	readonly #address: string;

	constructor(browser: SimulatedBrowser, address: string) {
		this.#browser = browser;
		this.#address = address;
	}

	async opens() {
		await this.#browser.goesTo(`/mail/${this.#address}`);
		await expect(this.#inbox).toBeVisible();
	}

	mail(subject: string | RegExp) {
		return this.#inbox.getByRole('link', { name: subject });
	}

	async reads(subject: string | RegExp) {
		await this.mail(subject).click();
	}

	async answers(subject: string | RegExp, message: string) {
		const { page } = this.#browser;
		await this.reads(subject);
		await page.getByRole('link', { name: 'Reply' }).click();
		await page.getByRole('textbox', { name: 'Message' }).fill(message);
		await page.getByRole('button', { name: 'Send' }).click();
		await this.#browser.says('Your mail has been sent.');
	}

	get #inbox() {
		return this.#browser.page.getByRole('list', { name: 'Inbox' });
	}
}
