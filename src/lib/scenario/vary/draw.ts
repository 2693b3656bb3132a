import { hash } from '#lib/kernel/hash.ts';
import type { Drawn, Part, Variable, Vary } from '../language/vary.ts';

/** A drawn value, and its place under `vary`. */
export interface Draw {
	value: Part;
	at: number;
}

/** All values that a variable can have, in the order of the file. */
export function valuesOf(variable: Variable): readonly Draw['value'][] {
	const listed = variable['one of'] ?? variable['row of'] ?? variable['any of'];
	if (listed) return listed as readonly Part[];
	const { from, to, step = 1 } = variable;
	if (from === undefined || to === undefined) return [];
	const count = Math.floor((to - from) / step + 1e-9) + 1;
	// Without the dust of binary fractions: 0.1 + 0.2
	const at = (n: number) => Number((from + n * step).toFixed(6));
	return count > 0 ? Array.from({ length: Math.min(count, 1000) }, (_, n) => at(n)) : [];
}

function placeOf(name: string, count: number, seed: number): number {
	return hash(`${seed}|${name}`) % Math.max(1, count);
}

/** What a seed draws: each variable by itself, so that a further one does not change the others. */
export function draw(vary: Vary, seed: number): ReadonlyMap<string, Draw> {
	const drawn = new Map<string, Draw>();
	for (const [name, variable] of Object.entries(vary)) {
		const values = valuesOf(variable);
		const at = placeOf(name, values.length, seed);
		const value = values[at];
		if (value !== undefined) drawn.set(name, { value, at });
	}
	return drawn;
}

const MOST_TRIED = 50_000;

/** Few seeds whose stories together show every value and every row at least once. The first is 1. */
export function coveringSeeds(vary: Vary): number[] {
	const missing = Object.entries(vary).map(([name, variable]) => {
		const count = valuesOf(variable).length;
		return { name, count, places: new Set(Array.from({ length: count }, (_, at) => at)) };
	});
	const seeds: number[] = [];
	for (let seed = 1; seed <= MOST_TRIED; seed++) {
		const open = missing.filter(({ places }) => places.size > 0);
		if (open.length === 0 && seed > 1) break;
		const shown = open.filter(({ name, count, places }) =>
			places.delete(placeOf(name, count, seed))
		);
		if (shown.length > 0 || seed === 1) seeds.push(seed);
	}
	return seeds;
}

/** "person: Karen; case: device PC-114, cause caps lock" */
export function drawnWords(drawn: Drawn): string {
	const words = Object.entries(drawn).map(([name, value]) =>
		typeof value === 'object'
			? `${name}: ${Object.entries(value)
					.map(([column, one]) => `${column} ${one}`)
					.join(', ')}`
			: `${name}: ${value}`
	);
	return words.join('; ');
}
