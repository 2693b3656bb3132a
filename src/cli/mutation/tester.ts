// A process that runs tests for `npm run mutate`, one request at a time. It is ended from outside when a change makes a test run for ever.
import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { BaseSequencer, createVitest, type TestModule, type TestSpecification } from 'vitest/node';
import type { Answer, Request, Sign } from './requests.ts';

/** Replacement texts of project files, by path. */
const served = new Map<string, string>();

const changedFiles: Plugin = {
	name: 'changed-files',
	enforce: 'pre',
	load: (id) => served.get(id.split('?')[0] ?? id)
};

class AsGiven extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return Promise.resolve(files);
	}
}

const counting = process.argv[2] === 'counting';
const vitest = await createVitest(
	'test',
	{
		config: 'src/build/mutation.vitest.config.ts',
		watch: false,
		// Code that runs when a module is read is counted for every test file only if each reads it anew.
		isolate: counting,
		bail: counting ? 0 : 1,
		setupFiles: ['fake-indexeddb/auto', ...(counting ? ['src/cli/mutation/count.ts'] : [])],
		reporters: [{ onTestModuleEnd: () => void process.send?.('working' satisfies Sign) }],
		sequence: { sequencer: AsGiven }
	},
	{ plugins: [changedFiles] }
);
await vitest.standalone();
const all = await vitest.globTestSpecifications();

process.on('message', (request: Request) => void run(request));
process.on('disconnect', () => process.exit());
process.send?.('ready' satisfies Sign);

async function run({ texts, tests, below, switchable = [] }: Request): Promise<void> {
	const before = [...served.keys()];
	served.clear();
	for (const [file, text] of texts) served.set(resolve(file), text);
	for (const file of [...before, ...served.keys()]) vitest.invalidateFile(file);
	const noticedFile = `.cache/mutation/noticed-${process.pid}`;
	mkdirSync(dirname(noticedFile), { recursive: true });
	vitest.provide('switchable', switchable);
	vitest.provide('noticedFile', noticedFile);
	const chosen = tests
		? tests.flatMap((file) => specificationOf(file))
		: nearestFirst(texts, below);
	const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
	const answer: Answer = {
		modules: testModules.map(told),
		errors: unhandledErrors.map((error) => (error instanceof Error ? error.message : String(error)))
	};
	vitest.state.filesMap.clear();
	vitest.state.idMap.clear();
	rmSync(noticedFile, { force: true });
	process.send?.(answer);
}

/** All tests: those nearest to these files notice most, and soonest. */
function nearestFirst(
	texts: Request['texts'],
	below: readonly string[] = ['.']
): TestSpecification[] {
	const parts = (path: string) => path.split('/');
	const shared = (one: string[], other: string[]) =>
		one.findIndex((part, at) => part !== other[at]);
	const nearness = ({ moduleId }: TestSpecification) =>
		Math.max(0, ...texts.map(([file]) => shared(parts(resolve(file)), parts(moduleId))));
	const chosen = all.filter(({ moduleId }) =>
		below.some((place) => !relative(resolve(place), moduleId).startsWith('..'))
	);
	const measured = new Map(chosen.map((test) => [test, nearness(test)]));
	return chosen.toSorted((one, other) => (measured.get(other) ?? 0) - (measured.get(one) ?? 0));
}

function specificationOf(file: string): TestSpecification[] {
	const path = resolve(file);
	return all.filter(({ moduleId }) => moduleId === path);
}

function told(module: TestModule): Answer['modules'][number] {
	const failed = [...module.children.allTests('failed')].map(({ fullName }) => fullName);
	const { duration, collectDuration } = module.diagnostic();
	const { counted = [], noticed = [], unnoticed = [], trying = 0 } = module.meta();
	return {
		file: relative(process.cwd(), module.moduleId),
		failed: module.state() === 'failed' && failed.length === 0 ? ['the file itself'] : failed,
		ran: module.state() !== 'queued' && module.state() !== 'pending',
		milliseconds: duration + collectDuration - trying,
		counted,
		noticed,
		unnoticed
	};
}
