import { expect, it } from 'vitest';
import { byCourse } from './course.ts';

const lab = (title: string, more: Partial<Parameters<typeof byCourse>[0]>) => ({
	title,
	level: 'beginner' as const,
	minutes: 10,
	...more
});

it('lists the lessons of the course first, and then what is easy and short', () => {
	const labs = [
		lab('advanced', { level: 'advanced' }),
		lab('long', { minutes: 30 }),
		lab('second', { lesson: 2 }),
		lab('short', {}),
		lab('first', { lesson: 1, level: 'advanced', minutes: 60 })
	];
	expect(labs.sort(byCourse).map(({ title }) => title)).toEqual([
		'first',
		'second',
		'short',
		'long',
		'advanced'
	]);
});
