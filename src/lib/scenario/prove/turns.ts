import type { Action } from '../language/actions.ts';
import type { Step } from '../language/step.ts';
import { partsOf, type PlacedPart } from '../language/task.ts';
import type { Detour } from './detour.ts';

/** A part of a step, with the lines that are played for it. */
export interface Turn extends PlacedPart {
	lines: readonly Action[];
	/** Of the lines, within the step. */
	linesPath: readonly (string | number)[];
}

/** What is played for a step, in order: its own lines, then those of its tasks. */
export function turnsOf(step: Step, detour: Detour | null): readonly Turn[] {
	const [own, ...tasks] = partsOf(step).map(({ part, task, path }): Turn => {
		if (!task && detour?.kind === 'way')
			return {
				part,
				task,
				path,
				lines: detour.way.solution,
				linesPath: ['ways', detour.n, 'solution']
			};
		return { part, task, path, lines: part.solution ?? [], linesPath: [...path, 'solution'] };
	});
	const played =
		detour?.kind === 'without' ? tasks.filter(({ part }) => part.id !== detour.task) : tasks;
	if (detour?.kind === 'reverse') played.reverse();
	return own ? [own, ...played] : played;
}
