// Runs with every test file while `npm run mutate` finds out which tests execute which code, and which changes they notice at once.
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { NoticedFile } from './noticed-file.ts';
import type {} from './requests.ts';
import { counters } from './stryker-counters.ts';
import { SwitchTries } from './switch-tries.ts';

beforeEach(({ task }) => {
	counters.currentTestId = task.id;
});
afterEach(() => {
	counters.currentTestId = undefined;
});

/** Trying is limited for each test; the sum of them may take long. */
const UNLIMITED = 2 ** 31 - 1;

// eslint-disable-next-line no-empty-pattern -- Vitest reads from the parameters what a hook needs
afterAll(async ({}, suite) => {
	const { static: outside = {}, perTest = {} } = counters.mutantCoverage ?? {};
	const counted = [outside, ...Object.values(perTest)].flatMap((counts) => Object.keys(counts));
	suite.file.meta.counted = [...new Set(counted)];
	const shared = new NoticedFile(inject('noticedFile'));
	const open = new Set(inject('switchable'));
	for (const id of shared.read()) open.delete(id);
	const began = performance.now();
	const { noticed, unnoticed } = await new SwitchTries(perTest, open).tryWith(suite.file);
	suite.file.meta.trying = performance.now() - began;
	suite.file.meta.noticed = noticed;
	suite.file.meta.unnoticed = unnoticed.filter((id) => !(id in outside));
	shared.add(noticed.map(({ id }) => id));
}, UNLIMITED);
