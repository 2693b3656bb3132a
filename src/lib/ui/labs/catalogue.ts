import type { Course } from '#lib/scenario/read/read-course.ts';
import type { LabCard, LabEntry } from './card.ts';
import { chaptersOf, type ChapterOfLabs } from './course.ts';
import type { ReadyWorld, ShippedLab } from './lab.ts';
import type { SourceText } from '#lib/store/index.ts';

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
const overlayCards = import.meta.glob<LabCard>(
	['/scenarios/*.*.yaml', '!/scenarios/*.world.yaml'],
	{ query: '?card', import: 'default' }
);
const overlays = import.meta.glob<SourceText>(['/scenarios/*.*.yaml', '!/scenarios/*.world.yaml'], {
	query: '?overlay',
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

/** A lab of the app. `language`: another than its own, of those that it has. */
export async function loadLab(id: string, language: string | null = null): Promise<ShippedLab> {
	const load = labs[`/scenarios/${id}.yaml`];
	if (!load) throw new Error(`This app has no lab "${id}".`);
	const overlay = language === null ? undefined : await overlays[overlayOf(id, language)]?.();
	return { ...(await load()), ...(overlay && { overlay }) };
}

/** The languages into which a lab of the app is translated. */
export function translationsOf(id: string): readonly string[] {
	return Object.keys(overlays).flatMap((path) => {
		const language = path.slice(`/scenarios/${id}.`.length, -'.yaml'.length);
		return path === overlayOf(id, language) ? [language] : [];
	});
}

/** What is said of a lab of the app before it is begun, in another language; null when there are no such texts. */
export async function translatedCard(id: string, language: string): Promise<LabCard | null> {
	return (await overlayCards[overlayOf(id, language)]?.()) ?? null;
}

function overlayOf(id: string, language: string): string {
	return `/scenarios/${id}.${language}.yaml`;
}

/** A world of the app by its name; undefined when there is none. */
export async function loadWorld(name: string): Promise<ReadyWorld | undefined> {
	return worlds[`/scenarios/worlds/${name}.yaml`]?.();
}

export const worldNames: readonly string[] = Object.keys(worlds).map((path) =>
	path.replace(/^.*\/|\.yaml$/g, '')
);
