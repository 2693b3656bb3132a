import type { DueStep, DueStory } from './story.ts';

/** A line of the table that explains a due date. */
export interface DueRow {
	step: DueStep;
	/** Whole minutes counted; negative when stepped back. */
	minutes: number;
}

/**
 * The lines of an explanation, with minutes that add up to the hours of the plan. Start and end ignore seconds: rounding each line
 * separately would lose minutes.
 */
export function dueRows({ steps }: DueStory): { rows: readonly DueRow[]; total: number } {
	const begin = steps.find(({ seconds }) => seconds > 0)?.from ?? 0;
	const offset = Math.floor(begin / 1000) % 60;
	let counted = 0;
	const rows = toDueDate(steps).map((step) => {
		const before = wholeMinutes(counted + offset);
		counted += step.what === 'stepped back' ? -step.seconds : step.seconds;
		return { step, minutes: wholeMinutes(counted + offset) - before };
	});
	return { rows, total: wholeMinutes(counted + offset) };
}

const wholeMinutes = (seconds: number) => Math.floor(seconds / 60);

/** The last day is counted in full and then stepped back from; people count it up to the due date. */
function toDueDate(steps: readonly DueStep[]): readonly DueStep[] {
	const [day, back] = steps.slice(-2);
	if (day?.what !== 'hours counted' || back?.what !== 'stepped back') return steps;
	if (back.to < day.from) return steps;
	return [...steps.slice(0, -2), { ...day, to: back.to, seconds: day.seconds - back.seconds }];
}
