import { Chance } from '../../lib/kernel/chance.ts';

/** `count` of them, chosen by the seed alone; all if there are fewer. */
export function sampleOf<T>(all: readonly T[], count: number, seed: number): T[] {
	const chance = new Chance(seed);
	const left = all.map((_, index) => index);
	const taken: number[] = [];
	while (taken.length < count && left.length > 0)
		taken.push(...left.splice(chance.whole(0, left.length - 1), 1));
	return taken.flatMap((index) => all[index] ?? []);
}
