import { expect, test } from '@playwright/test';
import { faultyHost, type Fault } from '../hosts/faulty-host.ts';
import { placesOf, type Place } from '../hosts/places.ts';
import { rounds, type Round } from '../hosts/rounds.ts';

/** A few of the faults that `npm run faults` tries with every kind of file. */
const few: readonly (readonly [Round, Place, Fault])[] = [
	['first load', 'start script', 'the page instead of the file'],
	['first load', 'layout script', 'half uploaded'],
	['first load', 'home page script', 'missing'],
	['kept for offline use', 'icon', 'login page'],
	['opened from the kept copy', 'home page script', 'one bit flipped']
];

for (const [round, place, fault] of few)
	test(`${round}: ${place}: ${fault}`, async ({ browser }) => {
		const host = await faultyHost('build');
		const context = await browser.newContext({
			serviceWorkers: round === 'first load' ? 'block' : 'allow'
		});
		try {
			const page = await context.newPage();
			const told = await rounds[round]({ page, host, path: placesOf('build')[place], fault });
			expect(told).toMatchObject({ right: true });
		} finally {
			await context.close();
			await host.stop();
		}
	});
