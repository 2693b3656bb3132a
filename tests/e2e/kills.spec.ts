import { expect, test } from '@playwright/test';
import { killAtWork, works } from '../kills/killing.ts';

/** A short form of `npm run kills`. */
for (const how of works)
	test(`a browser killed at ${how} loses nothing that was acknowledged`, async () => {
		const { acknowledged, ...killed } = await killAtWork(how, {
			kills: 1,
			seed: 7,
			folder: 'build'
		});
		expect(acknowledged).toBeGreaterThan(0);
		expect(killed).toEqual({ kills: 1, wrong: [] });
	});
