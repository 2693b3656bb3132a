import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { SimulatedBrowser } from './browser.ts';

/** An agent in the agent panel. */
export class Agent {
	protected readonly browser: SimulatedBrowser;
	readonly #username: string;
	readonly #firstName: string;

	/** The password of the lab's agents is their user name. */
	constructor(browser: SimulatedBrowser, username: string, firstName: string) {
		this.browser = browser;
		this.#username = username;
		this.#firstName = firstName;
	}

	protected get main(): Locator {
		return this.browser.main;
	}

	/** Opens the panel's address and logs in; the queue of open tickets is shown. */
	async logsIn() {
		const { main } = this;
		await this.browser.goesTo('http://localhost/osTicket/scp/login.php');
		await main.getByRole('textbox', { name: 'Email or Username' }).fill(this.#username);
		await main.getByRole('textbox', { name: 'Password' }).fill(this.#username);
		await main.getByRole('button', { name: 'Log In' }).click();
		await expect(this.#panel).toBeVisible();
		await expect(main.getByRole('heading', { name: 'Open' })).toBeVisible();
	}

	async logsOut() {
		await this.browser.page.getByRole('link', { name: 'Log Out' }).click();
		await expect(this.main.getByRole('button', { name: 'Log In' })).toBeVisible();
	}

	/** Looks at the queue of open tickets again. */
	async looksAtQueue() {
		await this.browser.goesTo('/osTicket/scp/tickets.php');
		await expect(this.#panel).toBeVisible();
	}

	inQueue(subject: string): Locator {
		return this.main.getByRole('link', { name: subject, exact: true });
	}

	async opens(subject: string) {
		await this.inQueue(subject).click();
		await expect(this.main.getByRole('heading', { name: /^Ticket #/ })).toBeVisible();
	}

	/** What can be done with the ticket. */
	get toolbar(): Locator {
		return this.main.getByRole('group', { name: 'Ticket actions' });
	}

	/** An entry of one of the toolbar's menus. */
	async choosesInMenu(menu: string | RegExp, item: string) {
		await this.toolbar.getByRole('button', { name: menu }).click();
		await this.browser.page.getByRole('menuitem', { name: item, exact: true }).click();
	}

	/** A blue value of the ticket's header. */
	value(label: string): Locator {
		return this.main.getByRole('button', { name: `${label}: ` });
	}

	/** A question that the product does not have. */
	async asks(question: string) {
		await this.main.getByRole('button', { name: question, exact: true }).click();
	}

	/** The value beside a label of the ticket's header. */
	async reads(label: string): Promise<string> {
		return ((await this.value(label).textContent()) ?? '').trim();
	}

	/** A blue value of the header: its dialog, another choice, Update. */
	async sets(label: string, choice: string | RegExp) {
		const { dialog } = this.browser;
		await this.value(label).click();
		await dialog.getByRole('combobox', { name: label }).selectOption(await this.option(choice));
		await dialog.getByRole('button', { name: 'Update' }).click();
		await expect(dialog).toBeHidden();
	}

	async assignsToTeam(team: string) {
		const { dialog } = this.browser;
		await this.choosesInMenu(/^(Assign|Reassign)$/, 'Team');
		await dialog.getByRole('combobox', { name: 'Assignee' }).selectOption(team);
		await dialog.getByRole('button', { name: 'Assign' }).click();
		await expect(dialog).toBeHidden();
	}

	async claims() {
		await this.choosesInMenu(/^(Assign|Reassign)$/, 'Claim');
		await this.browser.dialog.getByRole('button', { name: 'Yes, Claim' }).click();
		await expect(this.browser.dialog).toBeHidden();
	}

	async transfersTo(department: string, reason: string) {
		const { dialog } = this.browser;
		await this.toolbar.getByRole('button', { name: 'Transfer' }).click();
		await dialog.getByRole('combobox', { name: 'Department' }).selectOption(department);
		await dialog.getByRole('textbox', { name: /reason/ }).fill(reason);
		await dialog.getByRole('button', { name: 'Transfer' }).click();
		await expect(dialog).toBeHidden();
	}

	async changesStatus(status: string, confirm: string) {
		await this.choosesInMenu('Change Status', status);
		await this.browser.dialog.getByRole('button', { name: confirm, exact: true }).click();
		await expect(this.browser.dialog).toBeHidden();
	}

	/** Where an answer is written. */
	get draft(): Locator {
		return this.#replyForm.getByRole('textbox', { name: 'Reply' });
	}

	/** Writes an answer and leaves it. */
	async drafts(text: string) {
		await this.draft.fill(text);
		await expect(this.#replyForm.getByText('all changes saved')).toBeVisible();
	}

	/** Answers the customer; with a status, the answer sets it. */
	async replies(text: string, { status }: { status?: string } = {}) {
		const form = this.#replyForm;
		await this.draft.fill(text);
		if (status) await form.getByRole('combobox', { name: 'Ticket Status' }).selectOption(status);
		await form.getByRole('button', { name: 'Post Reply' }).click();
		if (status) await expect(form).toBeHidden();
		else await this.sees('Reply', text);
	}

	/** Posts of the thread. */
	entry(kind: 'Message' | 'Reply' | 'Internal note'): Locator {
		return this.main.getByRole('article', { name: `${kind} of ` });
	}

	async sees(kind: 'Message' | 'Reply' | 'Internal note', text: string) {
		await expect(this.entry(kind).filter({ hasText: text })).toBeVisible();
	}

	/** The ticket is shown, with nothing on it that could be changed. */
	async cannotChangeIt() {
		const { main } = this;
		await expect(main.getByRole('tab', { name: 'Post Internal Note' })).toBeVisible();
		await expect(main.getByRole('tab', { name: 'Post Reply' })).toBeHidden();
		await expect(this.value('SLA Plan')).toBeHidden();
		for (const verb of ['Assign', 'Transfer', 'Change Status'])
			await expect(this.toolbar.getByRole('button', { name: verb })).toBeHidden();
	}

	/** Takes a ticket for somebody on the phone. */
	async takesCall(caller: string, { topic, summary, details }: Record<string, string>) {
		const { page, dialog } = this.browser;
		await page.getByRole('link', { name: 'New Ticket' }).click();
		await dialog.getByRole('combobox').fill(caller);
		await page.getByRole('option', { name: caller }).click();
		await dialog.getByRole('button', { name: 'Continue' }).click();
		const form = this.main.getByRole('form', { name: 'Open a New Ticket' });
		await form.getByRole('combobox', { name: 'Ticket Source' }).selectOption('Phone');
		await form.getByRole('combobox', { name: 'Help Topic' }).selectOption(topic ?? '');
		await form.getByRole('textbox', { name: 'Issue Summary' }).fill(summary ?? '');
		await form.getByRole('textbox', { name: 'Issue Details' }).fill(details ?? '');
		await form.getByRole('button', { name: 'Open', exact: true }).click();
		await expect(form).toBeHidden();
	}

	get #panel() {
		return this.browser.page.getByText(`Welcome, ${this.#firstName}.`);
	}
	get #replyForm() {
		return this.main.getByRole('form', { name: 'Post Reply' });
	}
	/** The option that begins with these words, as a learner finds it: "Sev-A" is "Sev-A (1 hours - Active)". */
	protected async option(wanted: string | RegExp) {
		const label = this.browser.dialog.getByRole('option', { name: wanted });
		return { label: ((await label.first().textContent()) ?? '').trim() };
	}
}

/** An agent who may set up the desk, too. */
export class Admin extends Agent {
	async givesAccess(agent: string, department: string, role: string) {
		const { page } = this.browser;
		await page.getByRole('link', { name: 'Admin Panel' }).click();
		await page
			.getByRole('navigation', { name: 'Admin Panel' })
			.getByRole('link', { name: 'Agents' })
			.click();
		await this.main.getByRole('link', { name: agent }).click();
		await this.main.getByRole('tab', { name: 'Access' }).click();
		const extended = this.main.getByRole('region', { name: 'Extended Access' });
		await extended.getByRole('combobox', { name: 'Select Department' }).selectOption(department);
		await extended.getByRole('button', { name: 'Add' }).click();
		await extended.getByRole('combobox', { name: `Role in ${department}` }).selectOption(role);
		await this.main.getByRole('button', { name: 'Save Changes' }).click();
	}
}
