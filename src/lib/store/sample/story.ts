import type { Chance } from '#lib/kernel/chance.ts';
import type { Matter } from './matters.ts';

/** Steps of a ticket after it was opened. */
export type ActionName =
	| 'claim'
	| 'assign'
	| 'to team'
	| 'set priority'
	| 'set plan'
	| 'transfer'
	| 'note'
	| 'copy in'
	| 'link'
	| 'add task'
	| 'close task'
	| 'answer'
	| 'write back'
	| 'resolve'
	| 'close';

export interface Step {
	readonly action: ActionName;
	/** Milliseconds since the step before. */
	readonly after: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Draws the story of one ticket. If the present cuts it off, the ticket is still open. */
export function storyOf(chance: Chance, matter: Matter): Step[] {
	const steps: Step[] = [];
	const then = (action: ActionName, from: number, to: number) =>
		steps.push({ action, after: chance.whole(from, to) });
	if (chance.happens(0.12)) then('set priority', 2 * MINUTE, 20 * MINUTE);
	if (chance.happens(0.25)) then('set plan', MINUTE, 10 * MINUTE);
	if (chance.happens(matter.department ? 0.7 : 0.04)) then('transfer', 10 * MINUTE, 2 * HOUR);
	if (chance.happens(0.06)) then('to team', 5 * MINUTE, HOUR);
	if (chance.happens(0.02)) return steps;
	if (chance.happens(0.4)) then('claim', 3 * MINUTE, 3 * HOUR);
	else if (chance.happens(0.5)) then('assign', 5 * MINUTE, 4 * HOUR);
	if (chance.happens(0.3)) then('note', 2 * MINUTE, 3 * HOUR);
	if (chance.happens(0.05)) then('copy in', 2 * MINUTE, HOUR);
	if (chance.happens(0.02)) then('link', 2 * MINUTE, HOUR);
	// Open tasks keep their ticket open.
	if (chance.happens(0.06)) {
		then('add task', 5 * MINUTE, 2 * HOUR);
		if (chance.happens(0.9)) then('close task', HOUR, 30 * HOUR);
	}
	if (chance.happens(0.55)) {
		then('answer', 10 * MINUTE, 20 * HOUR);
		if (chance.happens(0.5)) then('write back', 20 * MINUTE, 30 * HOUR);
	}
	// Some are never handled.
	if (chance.happens(0.03)) return steps;
	then(chance.happens(0.85) ? 'resolve' : 'close', 20 * MINUTE, 60 * HOUR);
	if (chance.happens(0.05)) {
		then('write back', HOUR, 40 * HOUR);
		then('resolve', HOUR, 40 * HOUR);
	}
	return steps;
}
