import { expect } from '../fixtures.ts';
import type { SimulatedBrowser } from './browser.ts';

export interface Problem {
	topic: string;
	summary: string;
	details: string;
}

/** A customer on the portal, without an account. */
export class Customer {
	readonly #browser: SimulatedBrowser;
	readonly name: string;
	readonly email: string;

	constructor(browser: SimulatedBrowser, name: string) {
		this.#browser = browser;
		this.name = name;
		this.email = `${name.toLowerCase()}@harborbank.example`;
	}

	/** From the portal's front page to the page that thanks. */
	async opensTicket({ topic, summary, details }: Problem) {
		const { main } = this.#browser;
		await this.#browser.goesTo('http://localhost/osTicket');
		await main.getByRole('link', { name: 'Open a New Ticket' }).click();
		await main.getByRole('textbox', { name: 'Email Address' }).fill(this.email);
		await main.getByRole('textbox', { name: 'Full Name' }).fill(this.name);
		await main.getByRole('combobox', { name: 'Help Topic' }).selectOption(topic);
		await main.getByRole('textbox', { name: 'Issue Summary' }).fill(summary);
		await main.getByRole('textbox', { name: 'Issue Details' }).fill(details);
		await main.getByRole('button', { name: 'Create Ticket' }).click();
		await expect(main.getByRole('heading', { name: 'Thank You' })).toBeVisible();
	}
}
