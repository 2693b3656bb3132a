import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant as StrykerMutant } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Position } from './text.ts';

/** One small change to one file. Lines and columns count from 0. */
export interface Mutant {
	/** Relative to the project. */
	readonly file: string;
	readonly start: Position;
	readonly end: Position;
	readonly replacement: string;
	/** Stryker's name for the kind of change: "EqualityOperator". */
	readonly operator: string;
}

/** All possible changes in the code of a folder or a file, without tests and test kits. */
export async function mutantsIn(place: string): Promise<Mutant[]> {
	const files = filesAt(place).map((name) => ({ name, content: textOf(name), mutate: true }));
	const { mutants } = await new Instrumenter(silent).instrument(files, settings);
	return mutants.filter(({ status }) => status !== 'Ignored').map(mutantOf);
}

/**
 * The files of these mutants with counters in them: code that passes a mutant's place raises the counter named by its id. Answers with
 * the texts, and with the ids in the order of `mutants`.
 */
export async function withCounters(
	mutants: readonly Mutant[]
): Promise<{ texts: Map<string, string>; ids: string[] }> {
	const files = [...new Set(mutants.map(({ file }) => file))].map((name) => ({
		name,
		content: textOf(name),
		mutate: mutants.filter(({ file }) => file === name).map(({ start, end }) => ({ start, end }))
	}));
	const counted = await new Instrumenter(silent).instrument(files, settings);
	const ids = new Map(counted.mutants.map((mutant) => [keyOf(mutantOf(mutant)), mutant.id]));
	return {
		texts: new Map(counted.files.map(({ name, content }) => [name, content])),
		ids: mutants.map((mutant) => ids.get(keyOf(mutant)) ?? '')
	};
}

export const textOf = (file: string): string => readFileSync(file, 'utf8');

const keyOf = ({ file, start, end, replacement }: Mutant): string =>
	JSON.stringify([file, start, end, replacement]);

function mutantOf({ fileName, location, replacement, mutatorName }: StrykerMutant): Mutant {
	const { start, end } = location;
	return { file: fileName, start, end, replacement, operator: mutatorName };
}

function filesAt(place: string): string[] {
	if (!existsSync(place)) throw new Error(`There is no file or folder ${place}.`);
	if (statSync(place).isFile()) return [place];
	return readdirSync(place, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !/\.(test|testkit|svelte)\.ts$/.test(file))
		.sort()
		.map((file) => join(place, file));
}

const settings = { plugins: null, ignorers: [], excludedMutations: [], noHeader: false };

const nothing = () => undefined;
const no = () => false;
const silent: Logger = {
	isTraceEnabled: no,
	isDebugEnabled: no,
	isInfoEnabled: no,
	isWarnEnabled: no,
	isErrorEnabled: no,
	isFatalEnabled: no,
	trace: nothing,
	debug: nothing,
	info: nothing,
	warn: nothing,
	error: nothing,
	fatal: nothing
};
