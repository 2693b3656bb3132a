import type { Area } from './area.ts';
import { devices } from './devices/index.ts';
import { directory } from './directory/index.ts';
import { services } from './services/index.ts';
import { talk } from './talk/index.ts';

/** The parts of the workplace. A name that two of them have is refused when the systems are joined. */
export const areas: readonly Area[] = [directory, devices, services, talk];

/** What the areas give of one kind, by its keys. Throws when two areas have one key. */
export function ofAreas<T>(
	given: (area: Area) => Readonly<Record<string, T>> | undefined
): Readonly<Record<string, T>> {
	const all = areas.flatMap((area) => Object.entries(given(area) ?? {}));
	const joined = Object.fromEntries(all);
	if (Object.keys(joined).length < all.length) throw new Error('Two areas have one name.');
	return joined;
}
