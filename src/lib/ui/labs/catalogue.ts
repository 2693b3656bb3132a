import type { Course } from '#lib/scenario/read/read-course.ts';
import type { LabCard, LabEntry } from './card.ts';
import { chaptersOf, type ChapterOfLabs } from './course.ts';
import type { ReadyWorld, ShippedLab } from './lab.ts';

const courses = import.meta.glob<Course>('/scenarios/library/course.yaml', {
	query: '?course',
	import: 'default',
	eager: true
});
const entries = import.meta.glob<LabEntry>(['/scenarios/*.yaml', '!/scenarios/*.*.yaml'], {
	query: '?entry',
	import: 'default',
	eager: true
});
const cards = import.meta.glob<LabCard>(['/scenarios/*.yaml', '!/scenarios/*.*.yaml'], {
	query: '?card',
	import: 'default'
});
const labs = import.meta.glob<ShippedLab>(['/scenarios/*.yaml', '!/scenarios/*.*.yaml'], {
	query: '?lab',
	import: 'default'
});
const worlds = import.meta.glob<ReadyWorld>('/scenarios/worlds/*.yaml', {
	query: '?world',
	import: 'default'
});

/** The labs that came with the app by the chapters of the course, in the order in which to take them. */
export const chapters: readonly ChapterOfLabs[] = Object.values(courses).flatMap((course) =>
	chaptersOf(course, Object.values(entries))
);

/** What the briefing of a lab says; null when there is no lab with this id. */
export async function loadCard(id: string): Promise<LabCard | null> {
	return (await cards[`/scenarios/${id}.yaml`]?.()) ?? null;
}

/** A lab of the app. */
export async function loadLab(id: string): Promise<ShippedLab> {
	const load = labs[`/scenarios/${id}.yaml`];
	if (!load) throw new Error(`This app has no lab "${id}".`);
	return load();
}

/** A world of the app by its name; undefined when there is none. */
export async function loadWorld(name: string): Promise<ReadyWorld | undefined> {
	return worlds[`/scenarios/worlds/${name}.yaml`]?.();
}

export const worldNames: readonly string[] = Object.keys(worlds).map((path) =>
	path.replace(/^.*\/|\.yaml$/g, '')
);
