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
	const clicks: Record<string, Click[]> = {
		'a queue': [],
		'a ticket': [],
		'a search': [],
		'a reply': []
	};
	const main = page.getByRole('main');
	await page.goto(`${url}#/desk/${desk}/osTicket/scp/login.php`);
	await main.getByRole('textbox', { name: 'Email or Username' }).fill('john');
	await main.getByRole('textbox', { name: 'Password' }).fill('john');
	await main.getByRole('button', { name: 'Log In' }).click();
	const rows = main.getByRole('table').getByRole('link', { name: /^\d{6}$/ });
	await rows.first().waitFor();
	const measured = async (kind: string, click: () => Promise<void>, shown: () => Promise<void>) => {
		await noteClick(page);
		await click();
		await shown();
		clicks[kind]?.push(await readClick(page));
	};
	for (let round = 0; round < rounds; round++) {
		const heading = main.getByRole('heading', { name: /^Ticket #/ });
		await measured(
			'a ticket',
			() => rows.nth(1).click(),
			() => heading.waitFor()
		);
		const reply = main
			.getByRole('form', { name: /reply/i })
			.or(main)
			.getByRole('textbox', { name: 'Reply' });
		const words = `Round ${round} of the bench.`;
		await reply.fill(words);
		await measured(
			'a reply',
			() => main.getByRole('button', { name: 'Post Reply' }).click(),
			() => main.getByRole('article').getByText(words).waitFor()
		);
		await measured(
			'a queue',
			() =>
				page
					.getByRole('link', { name: /^Open\b/ })
					.first()
					.click(),
			() => rows.first().waitFor()
		);
		const box = main.getByRole('searchbox').first();
		await box.fill('restarted');
		await measured(
			'a search',
			() => box.press('Enter'),
			async () => {
				await main
					.getByRole('heading', { name: /search/i })
					.first()
					.waitFor();
				// The list before stays until the next one is read: so long it is busy.
				await main.locator('[aria-busy=false]').getByRole('table').waitFor();
				await rows.first().waitFor();
			}
		);
		await page
			.getByRole('link', { name: /^Open\b/ })
			.first()
			.click();
		await rows.first().waitFor();
	}
	return clicks;
}

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
