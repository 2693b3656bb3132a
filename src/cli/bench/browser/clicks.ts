import type { Page } from 'playwright';

/** Milliseconds from a click to the next paint, and to the page that was asked for. */
export interface Click {
	readonly paint: number;
	readonly shown: number;
}

type Timed = typeof globalThis & { clicked: { began: number; painted: number } };

/** Clicks through the app as an agent who works on the desk, `rounds` times; by the name of what is clicked. */
export async function clickThrough(
	page: Page,
	url: string,
	desk: number,
	rounds: number
): Promise<Record<string, Click[]>> {
	await page.goto(`${url}#/desk/${desk}/osTicket/scp/login.php`);
	await logIn(page);
	const clicks: Record<string, Click[]> = {};
	for (const { name } of ways) clicks[name] = [];
	for (let round = 0; round < rounds; round++) {
		for (const { name, prepare, click, shown } of ways) {
			await prepare?.(page, round);
			await noteClick(page);
			await click(page);
			await shown(page, round);
			clicks[name]?.push(await readClick(page));
		}
		await openQueue(page).click();
		await rowsOf(page).first().waitFor();
	}
	return clicks;
}

/** One click that is measured: what comes before it, and what it leads to. */
interface Way {
	name: string;
	prepare?(page: Page, round: number): Promise<void>;
	click(page: Page): Promise<void>;
	shown(page: Page, round: number): Promise<void>;
}

const main = (page: Page) => page.getByRole('main');
const rowsOf = (page: Page) =>
	main(page)
		.getByRole('table')
		.getByRole('link', { name: /^\d{6}$/ });
const openQueue = (page: Page) => page.getByRole('link', { name: /^Open\b/ }).first();
const searchBox = (page: Page) => main(page).getByRole('searchbox').first();
const wordsOf = (round: number) => `Round ${round} of the bench.`;

async function logIn(page: Page) {
	await main(page).getByRole('textbox', { name: 'Email or Username' }).fill('john');
	await main(page).getByRole('textbox', { name: 'Password' }).fill('john');
	await main(page).getByRole('button', { name: 'Log In' }).click();
	await rowsOf(page).first().waitFor();
}

/** In the order in which they lead to each other. */
const ways: readonly Way[] = [
	{
		name: 'a ticket',
		click: (page) => rowsOf(page).nth(1).click(),
		shown: (page) =>
			main(page)
				.getByRole('heading', { name: /^Ticket #/ })
				.waitFor()
	},
	{
		name: 'a reply',
		prepare: (page, round) =>
			main(page)
				.getByRole('form', { name: /reply/i })
				.or(main(page))
				.getByRole('textbox', { name: 'Reply' })
				.fill(wordsOf(round)),
		click: (page) => main(page).getByRole('button', { name: 'Post Reply' }).click(),
		shown: (page, round) => main(page).getByRole('article').getByText(wordsOf(round)).waitFor()
	},
	{
		name: 'a queue',
		click: (page) => openQueue(page).click(),
		shown: (page) => rowsOf(page).first().waitFor()
	},
	{
		name: 'a search',
		prepare: (page) => searchBox(page).fill('restarted'),
		click: (page) => searchBox(page).press('Enter'),
		async shown(page) {
			await main(page)
				.getByRole('heading', { name: /search/i })
				.first()
				.waitFor();
			// The list before stays until the next one is read: so long it is busy.
			await main(page).locator('[aria-busy=false]').getByRole('table').waitFor();
			await rowsOf(page).first().waitFor();
		}
	}
];

/** The browser itself tells when the next frame after an event was on the screen. */
async function noteClick(page: Page) {
	await page.evaluate(() => {
		const clicked = { began: 0, painted: 0 };
		(globalThis as Timed).clicked = clicked;
		for (const kind of ['click', 'keydown'])
			addEventListener(
				kind,
				(event) => {
					clicked.began = event.timeStamp;
					requestAnimationFrame(() => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => (clicked.painted = performance.now());
						port2.postMessage(null);
					});
				},
				{ capture: true, once: true }
			);
	});
}

function readClick(page: Page): Promise<Click> {
	return page.evaluate(() => {
		const { began, painted } = (globalThis as Timed).clicked;
		return { paint: painted - began, shown: performance.now() - began };
	});
}
