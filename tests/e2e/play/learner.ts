import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { SimulatedBrowser } from './browser.ts';
import { Admin, Agent } from './agent.ts';
import { Customer } from './customer.ts';
import { Mailbox } from './mailbox.ts';

/** The learner: reads the coach, answers it, and plays the people of a lab. */
export class Learner {
	readonly browser: SimulatedBrowser;
	readonly coach: Locator;
	readonly karen: Customer;
	readonly ken: Customer;
	readonly priya: Customer;
	readonly john: Agent;
	readonly jane: Agent;
	readonly ostadmin: Admin;

	/** @param home where the app is, when not on the tests' own server */
	constructor(
		readonly page: Page,
		readonly home = './'
	) {
		this.browser = new SimulatedBrowser(page);
		this.coach = page.getByRole('complementary', { name: 'Coach' });
		this.karen = new Customer(this.browser, 'Karen');
		this.ken = new Customer(this.browser, 'Ken');
		this.priya = new Customer(this.browser, 'Priya');
		this.john = new Agent(this.browser, 'john', 'John');
		this.jane = new Agent(this.browser, 'jane', 'Jane');
		this.ostadmin = new Admin(this.browser, 'ostadmin', 'Super');
	}

	/** From the home page over its briefing into a lab. */
	async begins(lab: string) {
		const { page } = this;
		await page.goto(this.home);
		await page.getByRole('searchbox', { name: 'Find a lab' }).fill(lab);
		await page.getByRole('link', { name: lab, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: lab })).toBeVisible();
		await page.getByRole('button', { name: 'Begin', exact: true }).click();
	}

	mailboxOf(person: string) {
		return new Mailbox(this.browser, `${person.toLowerCase()}@harborbank.example`);
	}

	/** The coach shows this step. */
	async isAt(step: string) {
		await expect(this.coach.getByRole('heading', { name: step })).toBeVisible();
	}

	/** Chooses an answer from those that the coach offers. */
	async chooses(question: string | RegExp, answer: string | RegExp) {
		const choices = this.coach.getByRole('group', { name: question });
		await choices.getByRole('button', { name: answer }).click();
		await expect(choices.getByRole('button', { name: answer })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	}

	/** Types an answer. */
	async answers(question: string | RegExp, answer: string) {
		const box = this.coach.getByRole('textbox', { name: question });
		await box.fill(answer);
		await box.press('Enter');
		await expect(box).toBeDisabled();
	}

	check(wants: string | RegExp): Locator {
		return this.coach
			.getByRole('list', { name: 'Checks of this step' })
			.getByRole('listitem')
			.filter({ hasText: wants });
	}

	async sees(state: 'Done' | 'Not yet', wants: string | RegExp) {
		await expect(this.check(wants).getByRole('img', { name: state })).toBeVisible();
	}

	/** The step is done: on to the next one. */
	async continues(next: string) {
		await this.coach.getByRole('button', { name: 'Continue' }).click();
		await this.isAt(next);
	}

	/** The last step is done. */
	async finishes(lab: string) {
		await this.coach.getByRole('button', { name: 'Finish and see the debrief' }).click();
		await expect(this.page.getByText('Debrief', { exact: true })).toBeVisible();
		await expect(this.page.getByRole('heading', { level: 1, name: lab })).toBeVisible();
	}

	/** Gives up on the last step, and skips it. */
	async skipsTheLast(lab: string) {
		await this.coach.getByRole('button', { name: 'I am stuck' }).click();
		await this.coach.getByRole('button', { name: 'Skip this step' }).click();
		await expect(this.page.getByRole('heading', { level: 1, name: lab })).toBeVisible();
	}

	/** Restarts the step. */
	async goesBack() {
		await this.coach.getByRole('button', { name: 'I am stuck' }).click();
		await this.coach.getByRole('button', { name: 'Restart this step' }).click();
	}

	/** Something that can be done with the whole lab. */
	async doesWithTheLab(what: string) {
		await this.page.getByRole('button', { name: 'This lab' }).click();
		await this.page.getByRole('menuitem', { name: what }).click();
	}

	/** Gives up on this step, and sees its solution. */
	async isShown() {
		await this.coach.getByRole('button', { name: 'I am stuck' }).click();
		await this.coach.getByRole('button', { name: 'Do this step for me' }).click();
		await expect(this.coach.getByRole('status').filter({ hasText: 'Step complete' })).toBeVisible();
	}

	/** Switches to a person with one click on the coach. */
	async becomes(person: string) {
		await this.coach
			.getByRole('button', { name: new RegExp(`^(Log in|Act) as ${person}$`) })
			.first()
			.click();
		await expect(this.browser.persona).toContainText(person);
	}

	private get clock() {
		const bar = this.page.getByRole('navigation', { name: 'Deskdrill' });
		return bar.getByRole('button', { name: /[AP]M$/ });
	}

	async opensOfTheClock(entry: string) {
		await this.clock.click();
		await this.page.getByRole('menuitem', { name: entry }).click();
	}

	async movesTheClock(how: string) {
		const before = (await this.clock.textContent()) ?? '';
		await this.opensOfTheClock(how);
		await expect(this.clock).not.toHaveText(before);
	}
}
