import type { Locator, Page } from 'playwright';

/** One step as it was played: what the caption said in the end. */
export interface PlayedStep {
	number: number;
	title: string;
	said: string;
	/** The play came to its end, with every check met. */
	isDone: boolean;
	seconds: number;
}

const LOADING = 60_000;
/** More than any step takes at full speed; milliseconds. */
const LONGEST_STEP = 120_000;
const coachOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Coach' });
const barOf = (page: Page): Locator => page.getByRole('region', { name: 'Show me' });

/** Begins a lab with its story of this number. */
export async function beginStory(page: Page, url: string, lab: string, story = 1): Promise<void> {
	await page.addInitScript(drawStory, story);
	await page.goto(`${url}#/lab/${lab}`);
	await page.getByRole('button', { name: 'Begin', exact: true }).click({ timeout: LOADING });
	await coachOf(page).getByRole('heading', { level: 2 }).first().waitFor({ state: 'attached' });
}

/** Runs in the page: what the number of a new story is drawn from. */
function drawStory(story: number) {
	const own = crypto.getRandomValues.bind(crypto);
	crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
		if (!(array instanceof Uint32Array) || array.length !== 1) return own(array as never);
		array[0] = story - 1;
		return array;
	};
}

/** On narrow screens the coach is a sheet that must be opened. */
export async function openCoach(page: Page): Promise<Locator> {
	const coach = coachOf(page);
	const sheet = coach.locator('[aria-controls="coach-content"]');
	if ((await sheet.isVisible()) && (await sheet.getAttribute('aria-expanded')) === 'false')
		await sheet.click();
	return coach;
}

/** Has the coach play the current step, at full speed. */
async function watchStep(page: Page, number: number): Promise<PlayedStep> {
	const began = Date.now();
	const coach = await openCoach(page);
	const title = (await coach.getByRole('heading', { level: 2 }).first().innerText()).trim();
	await coach.getByRole('button', { name: 'I am stuck' }).click();
	await coach.getByRole('button', { name: 'Show me' }).click();
	const bar = barOf(page);
	const faster = bar.getByRole('button', { name: /^Faster/ });
	for (let presses = 0; presses < 3 && !(await isAtFullSpeed(faster)); presses++)
		await faster.click({ timeout: 2000 }).catch(() => undefined);
	await bar.getByRole('button', { name: 'Close' }).waitFor({ timeout: LONGEST_STEP });
	const said = (await bar.getByRole('status').innerText()).replace(/^Show me:\s*/, '').trim();
	const isDone = said.startsWith('That was the whole step');
	return { number, title, said, isDone, seconds: (Date.now() - began) / 1000 };
}

async function isAtFullSpeed(faster: Locator): Promise<boolean> {
	if (!(await faster.isVisible())) return true;
	return (await faster.innerText()).includes('at once');
}

/** Goes on to the next step. False: that was the last one, and the debrief is open. */
async function continueLab(page: Page): Promise<boolean> {
	await barOf(page).getByRole('button', { name: 'Close' }).click();
	const coach = await openCoach(page);
	const next = coach.getByRole('button', { name: /^(Continue|Finish and see the debrief)$/ });
	const isLast = (await next.innerText()).includes('Finish');
	await next.click();
	if (isLast) await page.getByText('Debrief', { exact: true }).first().waitFor();
	else await next.waitFor({ state: 'hidden' });
	return !isLast;
}

/** What the debrief says is not met, or not answered rightly; optional checks may be open. */
export async function openInDebrief(page: Page): Promise<string[]> {
	const steps = page.locator('details:has(> summary)');
	for (const one of await steps.all())
		await one.evaluate((details) => details.setAttribute('open', ''));
	const checks = page.getByRole('listitem').filter({
		has: page.getByRole('img', { name: /^(Not yet|Done in part)$/ }),
		hasNotText: 'optional'
	});
	return checks.allInnerTexts();
}

/** Plays a whole lab. Ends at the first step that cannot be played. */
export async function* watchLab(page: Page, url: string, lab: string): AsyncGenerator<PlayedStep> {
	await beginStory(page, url, lab);
	for (let number = 1, goesOn = true; goesOn; number++) {
		const step = await watchStep(page, number);
		yield step;
		goesOn = step.isDone && (await continueLab(page));
	}
}
