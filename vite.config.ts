import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { ajvStandalone } from './src/build/ajv-standalone.ts';
import { labFiles } from './src/build/lab-files.ts';
import { licences } from './src/build/licences.ts';
import { findBrowser } from './src/cli/find-browser.mjs';

const { app: licencesOfApp, worker: licencesOfWorkers } = licences();

export default defineConfig(() => ({
	plugins: [ajvStandalone(), labFiles(), sveltekit(), licencesOfApp],
	build: {
		rolldownOptions: {
			checks: { pluginTimings: false },
			output: {
				codeSplitting: {
					// Each icon would be a file of its own: those that the same pages show go together.
					groups: [
						{
							name: 'icons',
							test: /\/node_modules\/@lucide\//,
							entriesAware: true,
							entriesAwareMergeThreshold: 16_000
						}
					]
				}
			},
			// The pure layers do nothing by being imported: what a page does not use of them, it does not load.
			treeshake: {
				moduleSideEffects: [
					{ test: /\/src\/lib\/(kernel|desk|workplace|scenario)\//, sideEffects: false }
				]
			}
		}
	},
	// Workers are bundled by themselves, with plugins of their own.
	worker: { format: 'es' as const, plugins: () => [ajvStandalone(), licencesOfWorkers] },
	// The labs are read from outside of src, which the dev server refuses unless told.
	server: { host: '127.0.0.1', fs: { allow: ['scenarios', 'static'] } },
	test: {
		expect: { requireAssertions: true },
		// A busy machine is slow, not wrong.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true as const,
				test: {
					name: 'unit',
					environment: 'node',
					// Tests clean up after themselves, and most of their time would be reading the same modules again.
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts'],
					setupFiles: ['fake-indexeddb/auto']
				}
			},
			{
				extends: true as const,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({ launchOptions: findBrowser()?.launchOptions ?? {} }),
						instances: [{ browser: 'chromium' as const }],
						screenshotFailures: false
					}
				}
			}
		]
	}
}));
