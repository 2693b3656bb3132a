import { dirname } from 'node:path';
import type { Coverage } from './coverage.ts';

/** Orders tests by their likelihood to notice a change; learns from earlier changes. */
export class Order {
	readonly #noticed = new Map<string, number>();

	constructor(readonly milliseconds: Coverage['milliseconds']) {}

	sorted(tests: readonly string[], changedFile: string): string[] {
		const chance = (test: string) =>
			((1 + (this.#noticed.get(test) ?? 0)) * nearness(test, changedFile)) /
			(SHORTEST + this.milliseconds(test));
		return tests.toSorted((one, other) => chance(other) - chance(one));
	}

	noticed(test: string): void {
		this.#noticed.set(test, 1 + (this.#noticed.get(test) ?? 0));
	}
}

/** Tests quicker than this (in milliseconds) count alike. */
const SHORTEST = 100;

/** The test named like the changed file comes first, then those beside it. */
function nearness(test: string, file: string): number {
	if (test === file.replace(/\.ts$/, '.test.ts')) return 1000;
	return isBeside(test, file) ? 10 : 1;
}

export const isBeside = (test: string, file: string): boolean => dirname(test) === dirname(file);
