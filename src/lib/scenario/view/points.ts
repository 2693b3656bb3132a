import type { StepRecord } from '../attempt.ts';
import type { Graded } from '../language/grading.ts';
import type { Scenario } from '../language/scenario.ts';
import { allChecksOf } from '../language/all-checks.ts';
import { partsOf } from '../language/task.ts';
import type { DebriefStep, PointsReport, Points } from './types.ts';

export type Grade = 'full' | 'partly' | 'none';

const share: Readonly<Record<Grade, number>> = { full: 1, partly: 0.5, none: 0 };

/** The points for a check, a question or a decision. What the coach did for the learner counts nothing. */
export function pointsOf(
	{ weight = 1, objective = null }: { weight?: number; objective?: string | null },
	grade: Grade,
	record: StepRecord | null
): Points {
	const isOwn = record?.outcome !== 'shown' && record?.outcome !== 'skipped';
	return { got: isOwn ? weight * share[grade] : 0, of: weight, objective };
}

/** Right at the first try counts full; right after other tries, or a choice that can be defended, half. */
export function gradeOf(answered: {
	right: boolean | null;
	partly?: boolean;
	tries: number;
	forYou: boolean;
}): Grade {
	const { right, partly, tries, forYou } = answered;
	if (forYou || (!right && !partly)) return 'none';
	return right && tries === 1 ? 'full' : 'partly';
}

/** The points of a run, as a whole and for each objective; null where the scenario gives none. */
export function pointsReport(
	scenario: Scenario,
	steps: readonly Pick<DebriefStep, 'points'>[]
): PointsReport | null {
	if (!givesPoints(scenario)) return null;
	const all = steps.flatMap(({ points }) => points);
	const objectives = [...scenario.objectives, null].flatMap((objective) => {
		const counted = all.filter((one) => one.objective === objective);
		const known = objective === null ? undefined : scenario.titles?.[objective];
		const title = known?.title ?? objective ?? 'Without an objective';
		return counted.length ? [{ title, source: known?.source || null, ...sum(counted) }] : [];
	});
	return { ...sum(all), objectives };
}

function sum(points: readonly Points[]): { got: number; of: number } {
	return points.reduce((total, { got, of }) => ({ got: total.got + got, of: total.of + of }), {
		got: 0,
		of: 0
	});
}

/** The author has graded something. */
function givesPoints({ steps }: Scenario): boolean {
	const isGraded = ({ weight, objective }: Graded) =>
		weight !== undefined || objective !== undefined;
	return steps.some(
		(step) =>
			allChecksOf(step).some((check) => isGraded(check) || check.partly !== undefined) ||
			partsOf(step).some(({ part: { ask = [], decide = [] } }) =>
				[...ask, ...decide].some(isGraded)
			)
	);
}
