import type { Outcome } from './tally.ts';

export function* checkQueueLists(): Generator<Outcome> {}
export function* checkSearches(): Generator<Outcome> {}
