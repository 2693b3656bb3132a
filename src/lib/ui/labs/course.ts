import type { LabCard } from './card.ts';

type Placed = Pick<LabCard, 'lesson' | 'level' | 'minutes' | 'title'>;

const levels: readonly LabCard['level'][] = ['beginner', 'intermediate', 'advanced'];

/** Order of the course that labs make: by the lesson that each says it is; those without one come after, easiest first. */
export function byCourse(a: Placed, b: Placed): number {
	const [here, there] = [a.lesson ?? Infinity, b.lesson ?? Infinity];
	return (
		(here === there ? 0 : here - there) ||
		levels.indexOf(a.level) - levels.indexOf(b.level) ||
		a.minutes - b.minutes ||
		a.title.localeCompare(b.title)
	);
}
