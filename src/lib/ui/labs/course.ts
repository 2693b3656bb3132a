import type { Course } from '#lib/scenario/read/read-course.ts';
import type { LabEntry } from './card.ts';

/** A chapter of the course with what lists say of its labs. */
export interface ChapterOfLabs {
	/** Counts from 1; null for labs beside the course. */
	number: number | null;
	title: string;
	/** What it is about, in one sentence. */
	about: string;
	labs: readonly PlacedLab[];
}

export interface PlacedLab extends LabEntry {
	/** The labs to take before. */
	after: readonly Pick<LabEntry, 'id' | 'title'>[];
}

/** The labs by chapters. Those that have no place in the course come last, in a chapter of their own. */
export function chaptersOf({ chapters }: Course, labs: readonly LabEntry[]): ChapterOfLabs[] {
	const byId = new Map(labs.map((lab) => [lab.id, lab]));
	const found = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
	const placed = chapters.map(({ title, about, labs }, at) => ({
		number: at + 1,
		title,
		about,
		labs: labs.flatMap(({ lab, after = [] }) =>
			found([lab]).map((one) => ({
				...one,
				after: found(after).map(({ id, title }) => ({ id, title }))
			}))
		)
	}));
	const taken = new Set(placed.flatMap(({ labs }) => labs.map(({ id }) => id)));
	const rest = labs.filter(({ id }) => !taken.has(id)).sort(byLesson);
	const more = { number: null, title: 'More labs', about: 'Labs beside the course.' };
	const others = { ...more, labs: rest.map((one) => ({ ...one, after: [] })) };
	return [...placed, others].filter(({ labs }) => labs.length > 0);
}

const levels: readonly LabEntry['level'][] = ['beginner', 'intermediate', 'advanced'];

/** Order of labs beside the course: by the lesson that each says it is; those without one come after, easiest first. */
function byLesson(a: LabEntry, b: LabEntry): number {
	const [here, there] = [a.lesson ?? Infinity, b.lesson ?? Infinity];
	return (
		(here === there ? 0 : here - there) ||
		levels.indexOf(a.level) - levels.indexOf(b.level) ||
		a.minutes - b.minutes ||
		a.title.localeCompare(b.title)
	);
}
