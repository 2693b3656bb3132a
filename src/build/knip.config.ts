import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

/**
 * What `npm run lint:unused` finds: files, exports and dependencies that nobody uses. It runs twice. The first time tests count
 * as users. With `--production` they do not: what only tests use belongs into a `*.testkit.ts`, or is gone.
 */
const production = process.argv.includes('--production');

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};
/** The files that npm scripts run, import or read as a configuration. */
const commands = Object.values(scripts).flatMap(
	(script) => script.match(/(?:src|tests)\/[\w./-]+\.(?:ts|mjs|js)\b/g) ?? []
);

/** A file that is named in code, but not imported; with who names it. */
const named = [
	'src/build/guard/guard.js', // guard.mjs, as text
	'src/build/mutation.vitest.config.ts', // mutation/tester.ts
	'src/build/read-lab-files.ts', // lab-files.ts
	'src/cli/bench/browser/page.ts', // bench/browser.ts
	'src/cli/mutation/count.ts', // mutation/tester.ts
	'tests/kills/page.ts' // kills/killing.ts
];

const config: KnipConfig = {
	// The mark `!` is for what --production looks at, too.
	entry: [
		...[...(production ? commands : []), ...named].map((file) => `${file}!`),
		'{vite,svelte}.config.{ts,js}!',
		'src/routes/**/+*.{ts,svelte}!'
	],
	project: [
		'src/**/*.{ts,js,mjs,svelte}!',
		'!src/**/*.testkit.{ts,svelte}!',
		'!src/build/**!', // configurations of tools are no production to knip
		'tests/**/*.{ts,mjs,js}'
	],
	// An export that its own file uses and a test tries is no dead code.
	ignoreExportsUsedInFile: production,
	treatConfigHintsAsErrors: true
};
export default config;
