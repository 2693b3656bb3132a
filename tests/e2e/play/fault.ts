import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export const FAULT = 'a fault made on purpose';

const actions = {
	write: ['put', 'add', 'delete', 'clear'],
	read: ['get', 'getAll', 'getKey', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count']
} as const;

/** Makes the database of the page throw unexpected errors, on all writes or all reads. */
export async function breakDatabase(page: Page, what: 'read' | 'write' | null) {
	await page.evaluate(
		({ fault, broken, names }) => {
			const at = globalThis as unknown as { broken?: readonly string[] };
			if (at.broken === undefined)
				for (const name of names) {
					for (const { prototype } of [IDBObjectStore, IDBIndex] as { prototype: object }[]) {
						const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
						const real = methods[name];
						if (!real) continue;
						methods[name] = function (...args: unknown[]) {
							if (at.broken?.includes(name)) throw new TypeError(fault);
							return real.apply(this, args);
						};
					}
				}
			at.broken = broken;
		},
		{ fault: FAULT, broken: what ? actions[what] : [], names: Object.values(actions).flat() }
	);
}

/** Clicks while the database is broken: the message is shown and announced, the control is free again, and the message can be dismissed. */
export async function fails(page: Page, control: Locator, place: Page | Locator = page) {
	await breakDatabase(page, 'write');
	await control.click();
	await tellsOfFault(page, place);
	await breakDatabase(page, null);
}

export async function tellsOfFault(page: Page, place: Page | Locator = page) {
	const dismiss = page.getByRole('button', { name: 'Dismiss' });
	const alert = place
		.getByRole('alert')
		.filter({ hasText: `An unexpected error occurred: ${FAULT}.` })
		// A draft that cannot be saved reports it at its field, too.
		.filter({ has: dismiss });
	await expect(alert.first()).toBeVisible();
	await expect(alert.first()).toContainText('Try again');
	await expect(place.locator('button[aria-busy]')).toHaveCount(0);
	await alert.first().getByRole('button', { name: 'Dismiss' }).click();
	await expect(alert).toBeHidden();
}
