import type { DeskSummary } from '#lib/store/index.ts';
import type { ChapterOfLabs, PlacedLab } from '#lib/ui/labs/course.ts';
import { isAttemptAt, progressOf, resultOf, type Progress, type Result } from './progress.ts';

/** How a learner stands with a lab, as far as the desks that are kept tell. */
export interface LabState {
	readonly lab: PlacedLab;
	/** The newest attempt; null before the first. */
	readonly desk: DeskSummary | null;
	/** Of the newest attempt. */
	readonly progress: Progress | null;
	/** It was finished once. */
	readonly done: boolean;
	readonly attempts: number;
	/** Of the finished attempts; null while there is none. */
	readonly best: Result | null;
}

export interface ChapterState extends Omit<ChapterOfLabs, 'labs'> {
	readonly labs: readonly LabState[];
}

/** The course as a learner stands with it. `desks`: newest first. */
export function statesOf(
	chapters: readonly ChapterOfLabs[],
	desks: readonly DeskSummary[]
): ChapterState[] {
	return chapters.map((chapter) => ({
		...chapter,
		labs: chapter.labs.map((lab) => stateOf(lab, desks))
	}));
}

function stateOf(lab: PlacedLab, desks: readonly DeskSummary[]): LabState {
	const attempts = desks.filter((desk) => isAttemptAt(desk, lab.id));
	const [desk = null] = attempts;
	const results = attempts.flatMap(({ attempt }) => resultOf(attempt) ?? []);
	const [best = null] = results.sort(byResult);
	return {
		lab,
		desk,
		progress: desk && progressOf(desk, lab),
		done: best !== null,
		attempts: attempts.length,
		best
	};
}

/** The best one first: most done alone, then fewest hints. */
function byResult(a: Result, b: Result): number {
	return b.alone / b.of - a.alone / a.of || a.hints - b.hints;
}

/** "5 of 7 steps by yourself, 2 hints" */
export function resultWords({ alone, of, hints }: Result): string {
	const steps = alone === of ? 'all steps by yourself' : `${alone} of ${of} steps by yourself`;
	if (hints === 0) return alone === of ? `${steps}, without a hint` : steps;
	return `${steps}, ${hints === 1 ? 'one hint' : `${hints} hints`}`;
}

/** The attempt to go on with: the newest that is not finished. */
export function unfinishedIn(states: readonly LabState[]): LabState | undefined {
	return states
		.filter(({ progress }) => progress && !progress.finished)
		.sort((a, b) => (b.desk?.touched ?? 0) - (a.desk?.touched ?? 0))[0];
}

/** The lab to take next: the first of the course that was never begun; when all were, the first that was never finished. */
export function nextIn(states: readonly LabState[]): LabState | undefined {
	return states.find(({ desk }) => !desk) ?? states.find(({ done }) => !done) ?? states[0];
}

export interface Filter {
	text: string;
	/** null: all. */
	level: PlacedLab['level'] | null;
}

/** Every word that was typed is in the title of the lab or of its chapter. */
export function isFound({ title, level }: PlacedLab, chapter: string, filter: Filter): boolean {
	if (filter.level !== null && filter.level !== level) return false;
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	const within = `${title} ${chapter}`.toLowerCase();
	return words.every((word) => within.includes(word));
}
