// Runs with every test file while `npm run mutate` finds out which tests execute which code.
import { afterAll } from 'vitest';
import type {} from './requests.ts';

/** Where the code that Stryker's instrumenter writes counts. */
interface Counted {
	__stryker__?: { mutantCoverage?: { static: Record<string, number> } };
}

// eslint-disable-next-line no-empty-pattern -- Vitest reads from the parameters what a hook needs
afterAll(({}, suite) => {
	const coverage = (globalThis as Counted).__stryker__?.mutantCoverage;
	suite.file.meta.counted = Object.keys(coverage?.static ?? {});
});
