import { setMaxListeners } from 'node:events';
import process from 'node:process';
import { TestRunner, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite } from 'vitest';
import { counters, type Counts } from './stryker-counters.ts';

/** A change that a test noticed. */
export interface Noticed {
	readonly id: string;
	readonly by: string;
	/** True when the changed code ran without end. */
	readonly endless: boolean;
}

/** Milliseconds of the processor that a test, and all tests of one file, may spend on changes. */
const OF_A_TEST = 1_000;
const OF_A_FILE = 10_000;
/** A changed place that is passed this many times more often than without the change is taken to run for ever. */
const TIMES = 100;
/** A test with a change may take this many milliseconds more than `TIMES` as long as without. */
const LEAST = 2_000;

type Outcome = 'passes' | 'fails' | 'endless' | 'does not end';

/**
 * Tries changes by switching them on in code that is loaded already, and running a test again. Quick, but it finds only a part: code that
 * ran when modules were loaded is not run again. Whatever it does find is certain: a change counts as noticed only when the test passes
 * without it right afterwards.
 */
export class SwitchTries {
	readonly #noticed: Noticed[] = [];
	/** Changes that some test was not asked about. */
	readonly #left = new Set<string>();

	constructor(
		/** The places that each test passes, by the test's id. */
		readonly passes: Readonly<Record<string, Counts>>,
		/** Ids of the changes that nobody has noticed yet. */
		readonly open: Set<string>
	) {}

	/** What tests of the file noticed, and what all of its tests that come to the place let pass. */
	async tryWith(file: RunnerTestFile): Promise<{ noticed: Noticed[]; unnoticed: string[] }> {
		const end = processorTime() + OF_A_FILE;
		const listenAgain = overhearErrors();
		let trusted = true;
		for (const test of testsIn(file)) {
			if (trusted && processorTime() < end) trusted = await this.#tryWith(test);
			else for (const id of this.#openIn(test)) this.#left.add(id);
		}
		await listenAgain();
		const passed = new Set(testsIn(file).flatMap((test) => this.#openIn(test)));
		const unnoticed = [...passed].filter((id) => !this.#left.has(id));
		return { noticed: this.#noticed, unnoticed: trusted ? unnoticed : [] };
	}

	/** The changes to try with a test. */
	#openIn({ id: test }: RunnerTestCase): string[] {
		return Object.keys(this.passes[test] ?? {}).filter((id) => this.open.has(id));
	}

	/** False when tests of this file can no longer be trusted. */
	async #tryWith(test: RunnerTestCase): Promise<boolean> {
		const passes = this.passes[test.id] ?? {};
		const ids = this.#openIn(test);
		if (ids.length === 0 || test.result?.state !== 'pass') return true;
		// Each run of a test listens whether it is called off.
		setMaxListeners(0, test.context.signal);
		const end = processorTime() + OF_A_TEST;
		const { duration = 0 } = test.result;
		if (2 * duration > OF_A_TEST) {
			for (const id of ids) this.#left.add(id);
			return true;
		}
		const patience = LEAST + TIMES * duration;
		const unchanged = () => outcomeOf(test, null, Infinity, patience);
		if ((await unchanged()) !== 'passes') return false;
		for (const id of ids) {
			if (processorTime() > end) {
				this.#left.add(id);
				continue;
			}
			const outcome = await outcomeOf(test, id, TIMES * (1 + (passes[id] ?? 0)), patience);
			if (outcome === 'does not end') return false;
			if (outcome === 'passes') continue;
			if ((await unchanged()) !== 'passes') return false;
			this.open.delete(id);
			this.#noticed.push({ id, by: test.fullName, endless: outcome === 'endless' });
		}
		return true;
	}
}

/** What changed code does wrong after its test has ended must not fail the test file. Answers with what ends this. */
function overhearErrors(): () => Promise<void> {
	const events = ['unhandledRejection', 'uncaughtException'] as const;
	const listeners = events.map((event) => process.listeners(event as 'uncaughtException'));
	const ignored = () => undefined;
	for (const event of events) process.removeAllListeners(event).on(event, ignored);
	return async () => {
		await new Promise((resolve) => setTimeout(resolve));
		for (const [at, event] of events.entries()) {
			process.off(event, ignored);
			for (const listener of listeners[at] ?? []) process.on(event, listener);
		}
	};
}

function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

const testsIn = (suite: RunnerTestSuite): RunnerTestCase[] =>
	suite.tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : task));

async function outcomeOf(
	test: RunnerTestCase,
	change: string | null,
	hitLimit: number,
	patience: number
): Promise<Outcome> {
	Object.assign(counters, { activeMutant: change ?? 'none', hitCount: 0, hitLimit });
	let timer: NodeJS.Timeout | undefined;
	const ended = new Promise<Outcome>((resolve) => {
		timer = setTimeout(() => resolve('does not end'), patience);
	});
	const outcome = await Promise.race([ended, run(test)]);
	clearTimeout(timer);
	const endless = (counters.hitCount ?? 0) > hitLimit;
	Object.assign(counters, { activeMutant: undefined, hitCount: undefined });
	return outcome === 'fails' && endless ? 'endless' : outcome;
}

/** Runs a test as Vitest does, with what is to happen before and after each. */
async function run(test: RunnerTestCase): Promise<'passes' | 'fails'> {
	const suites = suitesOf(test);
	try {
		const cleanups: unknown[] = [];
		for (const suite of suites)
			for (const before of TestRunner.getSuiteHooks(suite).beforeEach)
				cleanups.push(await before(test.context, suite));
		await TestRunner.getTestFn(test)();
		for (const suite of suites.toReversed())
			for (const after of TestRunner.getSuiteHooks(suite).afterEach)
				await after(test.context, suite);
		for (const cleanup of cleanups) if (typeof cleanup === 'function') await cleanup();
		return 'passes';
	} catch {
		return 'fails';
	}
}

function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
	const suites: RunnerTestSuite[] = [];
	for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
	if (!suites.includes(test.file)) suites.unshift(test.file);
	return suites;
}
