import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './fixtures.ts';

const labs = join(import.meta.dirname, '../../scenarios');
const textOf = (name: string) => readFileSync(join(labs, name), 'utf8');

test('a lab of the app is offered in another language, and stays in it', async ({ page }) => {
	await page.goto('./#/lab/banking-outage');
	const german = page.getByRole('radio', { name: 'Deutsch' });
	await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
	await german.check();
	const title = page.getByRole('heading', {
		level: 1,
		name: 'Mobile- und Online-Banking ausgefallen'
	});
	await expect(title).toHaveAttribute('lang', 'de');
	await expect(page.getByText('Leitet die Filiale der Bank')).toHaveAttribute('lang', 'de');
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	const coach = page.getByRole('complementary', { name: 'Coach' });
	const step = coach.getByRole('heading', { name: 'Den Ausfall melden' });
	await expect(step).toHaveAttribute('lang', 'de');
	await expect(coach.locator('[lang=de]').getByText('Sie sind Karen')).toBeVisible();
	await page.reload();
	await expect(step).toBeVisible();
});

test('an own lab is opened with its texts in other languages, as files or as one zip', async ({
	page
}) => {
	const own = (text: string) => text.replaceAll('banking-outage', 'own-outage');
	const files = {
		'own-outage.yaml': own(textOf('banking-outage.yaml')),
		'own-outage.de.yaml': own(textOf('banking-outage.de.yaml'))
	};
	const given = (name: string, text: string | Uint8Array) => ({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(text)
	});
	await page.goto('./');
	const choose = page.getByLabel('Choose a scenario file');
	await choose.setInputFiles([
		given('own-outage.yaml', files['own-outage.yaml']),
		given(
			'own-outage.de.yaml',
			files['own-outage.de.yaml'].replace(/^summary: [^]*?(?=^objectives)/m, '')
		)
	]);
	await expect(page.getByRole('alert')).toContainText('"summary" is not translated.');
	await choose.setInputFiles([given('own-outage.de.yaml', files['own-outage.de.yaml'])]);
	await expect(page.getByText('Choose it together with own-outage.yaml.')).toBeVisible();

	const packed = zipSync(
		Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
	);
	await choose.setInputFiles([given('own-outage.zip', packed)]);
	const languages = page.getByRole('group', { name: /In which language would you like to play/ });
	await expect(languages.getByRole('button')).toHaveText(['English', 'Deutsch']);
	await languages.getByRole('button', { name: 'Deutsch' }).click();
	await expect(
		page.getByRole('heading', { name: 'Mobile- und Online-Banking ausgefallen' })
	).toBeVisible();
});
