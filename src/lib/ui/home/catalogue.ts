import type { LabCard } from './card.ts';
import type { Lab, ReadyWorld } from './lab.ts';

const cards = import.meta.glob<LabCard>('/scenarios/*.yaml', {
	query: '?card',
	import: 'default',
	eager: true
});
const labs = import.meta.glob<Lab>('/scenarios/*.yaml', { query: '?lab', import: 'default' });
const worlds = import.meta.glob<ReadyWorld>('/scenarios/worlds/*.yaml', {
	query: '?world',
	import: 'default'
});

/** The course that the labs make; a lab that it does not name comes after it, easiest first. */
const COURSE = ['banking-outage', 'adobe-upgrade', 'cfo-laptop'];
const levels = ['beginner', 'intermediate', 'advanced'];
const place = ({ id }: LabCard) => (COURSE.includes(id) ? COURSE.indexOf(id) : COURSE.length);

/** The labs that came with the app, in the order in which to take them. */
export const labCards: readonly LabCard[] = Object.values(cards).sort(
	(a, b) =>
		place(a) - place(b) ||
		levels.indexOf(a.level) - levels.indexOf(b.level) ||
		a.minutes - b.minutes ||
		a.title.localeCompare(b.title)
);

/** A lab of the app, ready to be begun. */
export async function loadLab(id: string): Promise<Lab> {
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
