import type { StoryRowId } from '#lib/kernel/scene.ts';
import type { RunState } from '../attempt.ts';
import type { Step } from '../language/step.ts';

/** The ticket that a step speaks of: the first one that its checks, questions or solution name; else the newest of the story. */
export function ticketOfStep(
	{ checks, ask, solution, tasks }: Step,
	tickets: RunState['tickets']
): StoryRowId | null {
	for (const name of ticketNames([
		[checks, ask, solution],
		...(tasks ?? []).map((task) => [task.checks, task.ask, task.solution])
	])) {
		const id = tickets[name];
		if (id !== undefined) return id;
	}
	const newest = Math.max(0, ...Object.values(tickets));
	return newest ? (newest as StoryRowId) : null;
}

/** Conditions, answers and actions name a ticket by `ticket: outage` or `ticket: { is: outage }`, checks by `as: outage`. */
function* ticketNames(part: unknown): Generator<string> {
	if (typeof part !== 'object' || part === null) return;
	for (const [key, value] of Object.entries(part)) {
		if (typeof value === 'object') yield* ticketNames(value);
		else if (['ticket', 'is', 'as'].includes(key)) yield String(value);
	}
}
