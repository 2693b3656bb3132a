import { expect, it } from 'vitest';
import type { LabEntry } from './card.ts';
import { chaptersOf } from './course.ts';

const lab = (id: string, more: Partial<LabEntry> = {}): LabEntry => ({
	id,
	title: `The ${id}`,
	level: 'beginner',
	minutes: 10,
	left: [3, 2, 1],
	...more
});

const about = 'What it is about.';
const course = {
	chapters: [
		{ title: 'One', about, labs: [{ lab: 'first' }, { lab: 'second', after: ['first'] }] },
		{ title: 'Two', about, labs: [{ lab: 'third', after: ['second', 'not-there'] }] },
		{ title: 'Three', about, labs: [{ lab: 'not-there' }] }
	]
};

it('lists labs by the chapters of the course, with the titles of those to take before', () => {
	const chapters = chaptersOf(course, [lab('third'), lab('second'), lab('first', { lesson: 9 })]);
	expect(chapters).toEqual([
		{
			number: 1,
			title: 'One',
			about,
			labs: [
				{ ...lab('first', { lesson: 9 }), after: [] },
				{ ...lab('second'), after: [{ id: 'first', title: 'The first' }] }
			]
		},
		{
			number: 2,
			title: 'Two',
			about,
			labs: [{ ...lab('third'), after: [{ id: 'second', title: 'The second' }] }]
		}
	]);
});

it('puts labs without a place in the course last: by their lesson, and then what is easy and short', () => {
	const others = [
		lab('advanced', { level: 'advanced' }),
		lab('long', { minutes: 30 }),
		lab('second-lesson', { lesson: 2 }),
		lab('short'),
		lab('first-lesson', { lesson: 1, level: 'advanced', minutes: 60 })
	];
	const chapters = chaptersOf(course, [...others, lab('first')]);
	expect(chapters.map(({ number, title }) => [number, title])).toEqual([
		[1, 'One'],
		[null, 'More labs']
	]);
	expect(chapters[1]?.labs.map(({ id }) => id)).toEqual([
		'first-lesson',
		'second-lesson',
		'short',
		'long',
		'advanced'
	]);
});
