import { expect, test } from './fixtures.ts';
import { karenReports, title } from './play/banking-outage.ts';
import { expectAccessibleEverywhere as look } from './play/everywhere.ts';
import type { SimulatedBrowser } from './play/browser.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 180_000 });

const question = 'How do I reset my password?';

test('the knowledge base is enabled, filled, read by clients, and closed again', async ({
	page
}) => {
	const learner = new Learner(page);
	await learner.begins(title);
	const { browser, ostadmin } = learner;
	const { main, dialog } = browser;
	const nav = page.getByRole('navigation', { name: 'Support Center' });
	await browser.goesTo('/osTicket/kb/');
	await expect(nav.getByRole('link', { name: 'Knowledgebase' })).toBeHidden();
	await expect(main.getByRole('link', { name: 'Open a New Ticket' })).toBeVisible();

	await ostadmin.logsIn();
	await browser.goesTo('/osTicket/scp/settings.php?t=kb');
	await main.getByRole('checkbox', { name: 'Enable Knowledge Base' }).check();
	await main.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Settings updated successfully.');

	await browser.goesTo('/osTicket/scp/kb.php');
	await browser.says('NO FAQs found');
	const sub = page.getByRole('navigation', { name: 'Knowledgebase' });
	await sub.getByRole('link', { name: 'Categories' }).click();
	await main.getByRole('link', { name: 'Add New Category' }).click();
	await main.getByRole('button', { name: 'Add', exact: true }).click();
	await browser.says('Category name is required');
	await look(page, 'a new category, with errors');
	await main.getByRole('radio', { name: /^Featured/ }).check();
	await main.getByRole('textbox', { name: 'Category Name' }).fill('Passwords');
	await main.getByRole('textbox', { name: 'Category Description' }).fill('All about passwords.');
	await main.getByRole('button', { name: 'Add', exact: true }).click();
	await browser.says('Successfully added Passwords.');
	await sub.getByRole('link', { name: 'Categories' }).click();
	await expect(main.getByRole('row', { name: 'Passwords' })).toContainText('Featured');

	await main.getByRole('row', { name: 'Passwords' }).getByRole('link', { name: '0' }).click();
	await main.getByRole('link', { name: 'Add New FAQ' }).click();
	await main.getByRole('combobox', { name: 'Listing Type' }).selectOption({ index: 0 });
	await main.getByRole('checkbox', { name: 'General Inquiry / Other' }).check();
	await main.getByRole('textbox', { name: 'Question' }).fill(question);
	await main.getByRole('textbox', { name: 'Answer' }).fill('Choose Change a password.');
	await main.getByRole('tab', { name: 'Attachments (0)' }).click();
	await main.getByLabel('Drop files here or choose them').setInputFiles({
		name: 'steps.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from('One, two, three.')
	});
	await expect(main.getByRole('tab', { name: 'Attachments (1)' })).toBeVisible();
	await look(page, 'a new FAQ');
	await main.getByRole('button', { name: 'Add FAQ' }).click();
	await browser.says(`Successfully added ${question}.`);
	await expect(main.getByRole('heading', { name: question })).toBeVisible();
	await look(page, 'an FAQ as agents see it');
	await main.getByRole('link', { name: 'Passwords' }).click();
	await sub.getByRole('link', { name: 'FAQs' }).click();
	await expect(main.getByRole('link', { name: 'Passwords (1)' })).toBeVisible();
	await look(page, 'the knowledge base as agents see it');

	await browser.goesTo('/osTicket/');
	await expect(main.getByRole('region', { name: 'Featured Questions' })).toContainText(question);
	await expect(
		main.getByRole('region', { name: 'Featured Knowledge Base Articles' })
	).toContainText('Choose Change a password.');
	await look(page, 'the front page with a knowledge base');
	await nav.getByRole('link', { name: 'Knowledgebase' }).click();
	await expect(main.getByRole('link', { name: 'Passwords (1)' })).toBeVisible();
	await main.getByRole('link', { name: 'Passwords (1)' }).click();
	await expect(main.getByRole('heading', { name: 'Passwords' })).toBeVisible();
	await main.getByRole('link', { name: question }).click();
	await expect(main.getByRole('heading', { name: question })).toBeVisible();
	await expect(main.getByRole('button', { name: 'steps.txt' })).toBeVisible();
	await look(page, 'an FAQ');
	await main.getByRole('searchbox').fill('change password');
	await main.getByRole('searchbox').press('Enter');
	await browser.says('1 FAQs matched your search criteria.');

	await browser.goesTo('/osTicket/scp/kb.php?q=change');
	await browser.says('1 FAQs matched your search criteria.');
	await browser.goesTo('/osTicket/scp/faq.php?id=1&a=edit');
	await main.getByRole('textbox', { name: 'Question' }).fill('How do I change it?');
	await main.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Successfully updated How do I change it?.');
	await main.getByRole('button', { name: 'Delete FAQ' }).click();
	await dialog.getByRole('button', { name: 'Yes, Do it!' }).click();
	await browser.says('Category does not have FAQs');

	await browser.goesTo('/osTicket/scp/categories.php');
	await main.getByRole('checkbox', { name: 'Select Passwords' }).check();
	await main.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Make Internal' }).click();
	await dialog.getByRole('button', { name: 'Yes, Do it!' }).click();
	await browser.says('1 FAQ category was made internal.');
	await browser.goesTo('/osTicket/kb/');
	await browser.says('NO FAQs found');
	await expect(nav.getByRole('link', { name: 'Knowledgebase' })).toBeHidden();
});

test('a canned response is written, disabled, and offered where it may be used', async ({
	page
}) => {
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	const { browser, john } = learner;
	const { main } = browser;
	await john.logsIn();
	await browser.goesTo('/osTicket/scp/canned.php');
	await expect(main.getByRole('row', { name: 'Sample (with variables)' })).toContainText('Active');
	await look(page, 'canned responses');
	await main.getByRole('link', { name: 'Add New Response' }).click();
	await main.getByRole('button', { name: 'Add Response' }).click();
	await browser.says('Title required');
	await expect(main.getByRole('textbox', { name: 'Title' })).toBeFocused();
	await main.getByText('Supported Variables').click();
	await look(page, 'a new canned response, with errors');
	await main.getByRole('textbox', { name: 'Title' }).fill('On our way');
	await main.getByRole('textbox', { name: 'Canned Response' }).fill('%{ticket.name}, we come.');
	await main.getByRole('combobox', { name: 'Department' }).selectOption('Support');
	await main.getByLabel('Drop files here or choose them').setInputFiles({
		name: 'way.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from('Second floor.')
	});
	await main.getByRole('button', { name: 'Add Response' }).click();
	await browser.says('Successfully added a canned response.');
	await expect(main.getByRole('row', { name: 'On our way' })).toContainText('Support');
	await disables(browser);
	await main.getByRole('link', { name: 'On our way' }).click();
	await expect(main.getByRole('button', { name: 'Remove way.txt' })).toBeVisible();
	await main.getByRole('radio', { name: 'Active' }).check();
	await main.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Successfully updated this canned response.');
	await page
		.getByRole('navigation', { name: 'Main' })
		.getByRole('link', { name: 'Tickets' })
		.click();
	await john.opens(title);
	await main.getByRole('combobox', { name: 'Response' }).selectOption('On our way');
	await expect(main.getByText('way.txt')).toBeVisible();

	// Another change of the configuration does not affect half-written text.
	const other = new Learner(await page.context().newPage());
	await other.page.goto(page.url());
	await other.browser.goesTo('/osTicket/scp/tickets.php?a=open');
	await expect(other.browser.dialog).toBeVisible();
	await other.page.keyboard.press('Escape');
	await other.browser.main.getByRole('combobox', { name: 'Department' }).selectOption('Support');
	const first = other.browser.main.getByRole('combobox', { name: 'Canned Response' });
	await first.selectOption('On our way');
	await other.browser.main.getByRole('button', { name: 'Remove way.txt' }).click();
	await other.browser.goesTo('/osTicket/scp/canned.php');
	await disables(other.browser);
	const responses = main.getByRole('combobox', { name: 'Response' });
	await expect(responses.locator('option', { hasText: 'On our way' })).toHaveCount(0);
	await expect(main.getByText('way.txt')).toBeVisible();
});

/** From the list of canned responses: the one of this test is not offered any more. */
async function disables({ page, main, dialog }: SimulatedBrowser) {
	const row = main.getByRole('row', { name: 'On our way' });
	await row.getByRole('checkbox').check();
	await main.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Disable' }).click();
	await dialog.getByRole('button', { name: 'Yes, Do it!' }).click();
	await expect(row).toContainText('Disabled');
}
