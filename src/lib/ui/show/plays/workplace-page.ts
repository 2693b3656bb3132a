import { sections } from '#lib/ui/workplace/sections.ts';
import { addressOfThing } from '#lib/ui/workplace/places.ts';
import { thingsOf } from '#lib/workplace/views/found-names.ts';
import type { NamedKind } from '#lib/workplace/names.ts';
import { go, named, press, type Act, type Control } from '../acts.ts';
import type { Cue } from './cue.ts';

const search: Control = named('combobox', 'Search by name');

/** "Karen Jones (kjones)" */
export function thingLabel({ scene }: Cue, kind: NamedKind, key: string): string {
	return thingsOf(scene.tables, kind).find((thing) => thing.key === key)?.label ?? key;
}

/** Opens the page of a thing by its name in the search of the workplace. */
export function openThing(cue: Cue, kind: NamedKind, key: string): Act[] {
	const address = addressOfThing(kind, key) ?? '/workplace/';
	if (cue.address === address) return [];
	const label = thingLabel(cue, kind, key);
	const section = sections.find((one) => one.kind === kind)?.label ?? '';
	return [
		go('/workplace/', { say: 'Go to the workplace.', unless: search }),
		{ do: 'type', into: search, text: label, say: `Search for ${label}.` },
		press(named('option', `${label} ${section}`), {
			say: `Choose ${label} among the ${section.toLowerCase()}.`
		})
	];
}

/** Opens a page of the navigation. */
export function openSection(label: string): Act[] {
	const { path } = sections.find((one) => one.label === label) ?? { path: '/workplace/' };
	const link = named('link', label, { within: named('navigation', 'Workplace') });
	return [
		go('/workplace/', { say: 'Go to the workplace.', unless: link }),
		press(link, { if: link }),
		go(path, { unless: link })
	];
}
