import type { LabCard } from './card.ts';
import { byCourse } from './course.ts';
import type { ReadyWorld, ShippedLab } from './lab.ts';

const cards = import.meta.glob<LabCard>(['/scenarios/*.yaml', '!/scenarios/*.*.yaml'], {
	query: '?card',
	import: 'default',
	eager: true
});
const labs = import.meta.glob<ShippedLab>(['/scenarios/*.yaml', '!/scenarios/*.*.yaml'], {
	query: '?lab',
	import: 'default'
});
const worlds = import.meta.glob<ReadyWorld>('/scenarios/worlds/*.yaml', {
	query: '?world',
	import: 'default'
});

/** The labs that came with the app, in the order in which to take them. */
export const labCards: readonly LabCard[] = Object.values(cards).sort(byCourse);

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
