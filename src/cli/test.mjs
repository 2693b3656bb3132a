// npm test: every check of the project on a fresh clone. It begins in plain Node, without packages.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installMissing, requireNode, root } from './install.mjs';
import { runSteps } from './steps.mjs';

const reports = join(root, '.cache/reports');
const unit = join(reports, 'unit.json');
const e2e = join(reports, 'e2e.json');

requireNode();
installMissing();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** What npm test runs, in the groups that must follow each other. */
const { summary, failed } = await runSteps([
	[{ lane: 'shown', name: 'a browser', script: 'browser' }],
	[
		// The first lane streams; the second reports each step when it is over. Two lanes for two cores.
		{
			lane: 'shown',
			name: 'unit tests',
			script: 'test:unit',
			args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]
		},
		{ lane: 'shown', name: 'conformance', script: 'conformance' },
		{
			lane: 'shown',
			name: 'proof of the labs',
			script: 'scenario',
			args: ['prove', 'scenarios', '--seeds', '3']
		},
		{ lane: 'quiet', name: 'formatting', script: 'format:check' },
		{ lane: 'quiet', name: 'lint', script: 'lint' },
		{ lane: 'quiet', name: 'unused code', script: 'lint:unused' },
		// Not beside the build: both write what SvelteKit generates.
		{ lane: 'quiet', name: 'types', script: 'check' },
		{ lane: 'quiet', name: 'build', script: 'build', args: ['--logLevel', 'warn'] }
	],
	[
		{
			lane: 'shown',
			name: 'end to end',
			script: 'test:e2e',
			args: ['--reporter=list,json'],
			env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2e }
		}
	]
]);

console.log(`\n${summary}`);
const counted = [vitestCount(unit), playwrightCount(e2e)];
const passed = counted.reduce((sum, count) => sum + count.passed, 0);
const wrong = counted.reduce((sum, count) => sum + count.failed, 0);
if (failed) console.log(`\nnpm test stopped: ${failed} failed. What it said stands above.`);
else console.log('\nEverything holds.');
console.log(`\n${passed} passed, ${wrong} failed`);
process.exitCode = failed ? 1 : 0;

/** @param {string} file */
function vitestCount(file) {
	const report = read(file);
	return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** @param {string} file */
function playwrightCount(file) {
	const stats = read(file)?.stats;
	const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {};
	if (flaky > 0)
		console.log(`${flaky} end-to-end tests passed at the second try only: look at them.`);
	return { passed: expected + flaky, failed: unexpected };
}

/** A step that did not run, or broke before its first test, has written no report. @param {string} file */
function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
