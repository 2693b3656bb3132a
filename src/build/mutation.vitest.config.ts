import { defineConfig } from 'vitest/config';
import { ajvStandalone } from './ajv-standalone.ts';
import { labFiles } from './lab-files.ts';

/** The tests of `npm run mutate`: those of the layers below the screens, and the recordings as tests. */
export default defineConfig({
	plugins: [ajvStandalone(), labFiles()],
	test: {
		environment: 'node',
		include: [
			'src/{lib,cli}/**/*.test.ts',
			'tests/unit/scenario/*.test.ts',
			'tests/unit/store-labs.test.ts',
			'tests/mutation/*.test.ts'
		],
		exclude: ['src/lib/ui/**', 'src/cli/mutation/**'],
		setupFiles: ['fake-indexeddb/auto'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Test files run in the requested order, up to the first failing test.
		pool: 'threads',
		maxWorkers: 1,
		bail: 1
	}
});
