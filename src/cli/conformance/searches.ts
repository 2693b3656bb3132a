import type { Outcome } from './tally.ts';

export function* checkSearches(): Generator<Outcome> {}
