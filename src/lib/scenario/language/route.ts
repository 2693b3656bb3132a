import type { Definition } from '#lib/kernel/language/definition.ts';
import { dictionary, id, list, name, optional, record } from '#lib/kernel/language/define.ts';
import type { Action } from './actions.ts';
import type { Condition } from './condition.ts';

/** What `next` and `go` may name instead of a step: the debrief. */
export const END = 'end';

/** Another right way to complete a step. */
export interface Way {
	id: string;
	solution: readonly Action[];
	/** Ids of choices by ids of decisions. */
	chooses?: Readonly<Record<string, string>>;
}

export function wayOf(action: Definition<Action>): Definition<Way> {
	return record(
		'way',
		'Another right way to complete the step. The proof plays it to the end of the lab, as it plays the solution; a way may lead to another branch of `then`.',
		{
			id: id('Its name within the step.'),
			solution: list('The actions of this way, line by line.', action),
			chooses: optional(
				dictionary(
					'What is chosen in this way, for decisions with several right choices: the decision’s id, then the choice’s. Unless said, the first right choice.',
					null,
					id('The id of a choice.')
				)
			)
		}
	) as unknown as Definition<Way>;
}

/** Where the story goes on when a condition holds. */
export interface Branch {
	when?: Condition;
	go: string;
}

export function branchOf(condition: Definition<Condition>): Definition<Branch> {
	return record('branch', 'Where the story goes on, and when.', {
		when: optional({
			...condition,
			about:
				'The branch is taken if this holds when the learner continues. Only the last one may leave it out.'
		}),
		go: name('step', 'The step that comes then, later in the file; `end` is the debrief.', [END])
	}) as Definition<Branch>;
}

/** What a step says about the way on. */
interface Routed {
	id: string;
	then?: readonly Branch[];
	next?: string;
}

/** Index of the step that a `next` or `go` names; the number of steps means the debrief, null an unknown name. */
export function placeNamed(steps: readonly Routed[], to: string | undefined): number | null {
	const at = steps.findIndex(({ id }) => id === to);
	if (at >= 0) return at;
	return to === END ? steps.length : null;
}

/** Indexes of the steps that can come after this one: those of its branches, then the one that comes when no branch is taken. */
export function exitsOf(steps: readonly Routed[], at: number): readonly number[] {
	const { then = [], next } = steps[at] ?? {};
	const named = then.flatMap(({ go }) => placeNamed(steps, go) ?? []);
	return hasDefault(then) ? named : [...named, placeNamed(steps, next) ?? at + 1];
}

/** One of the branches is always taken. */
export function hasDefault(then: readonly Branch[] = []): boolean {
	return then.some(({ when }) => when === undefined);
}

/** Indexes of the steps that can still come, beginning with this one; a route that leads back goes on with the next step. */
export function reachableFrom(steps: readonly Routed[], start: number): ReadonlySet<number> {
	const reached = new Set([start]);
	for (let at = start; at < steps.length; at++) {
		if (!reached.has(at)) continue;
		for (const to of exitsOf(steps, at)) reached.add(to > at ? to : at + 1);
	}
	reached.delete(steps.length);
	return reached;
}

/** For each step, the number of steps on the longest way from it to the debrief, itself included. */
export function longestWays(steps: readonly Routed[]): readonly number[] {
	const longest = steps.map(() => 1);
	for (let at = steps.length - 1; at >= 0; at--)
		longest[at] = 1 + Math.max(...exitsOf(steps, at).map((to) => (to > at && longest[to]) || 0));
	return longest;
}
