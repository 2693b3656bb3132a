import type { Scene } from '#lib/kernel/scene.ts';
import { choice, row, text } from '#lib/kernel/shapes/shape.ts';
import type { Place, PlaceKind } from '#lib/kernel/system.ts';
import { keyOf, rowNamed, type NamedKind } from './names.ts';
import { openPages } from './pages.ts';
import { visitorOf } from './views/visitor.ts';

declare module '#lib/kernel/system.ts' {
	interface LookPlaces {
		/** A page of the workplace: of one thing (a kind and its unique name), or of many by its label in the navigation. */
		workplace: WorkplacePlace;
	}
}
export interface WorkplacePlace {
	kind: 'workplace';
	of: string;
	name: string;
}

const common: Pick<PlaceKind, 'kind' | 'shape' | 'isShown'> = {
	kind: 'workplace',
	shape: row<Place & WorkplacePlace>({ kind: choice('workplace'), of: text(), name: text() }),
	isShown: (tables, by, at) =>
		at.kind === 'workplace' &&
		((at.of === 'page' && openPages.includes(at.name)) || visitorOf(tables, by).isInIt)
};

/** The page of one thing, that people in IT see. `page`: which of its pages. */
export function pageOfThing(
	of: NamedKind,
	words: (label: string) => string = (label) => `the ${of} ${label}`,
	page: string = of
): PlaceKind {
	return {
		...common,
		looked: `Looked at the ${page}`,
		place(scene, name) {
			const found = rowNamed(scene.tables, of, name);
			return found
				? { kind: 'workplace', of: page, name: keyOf(of, found) }
				: `There is no ${of} "${name}".`;
		},
		words: (scene, name) => words(labelOf(scene, of, name))
	};
}

/** A page that shows many things, by its label in the navigation. */
export const pageByLabel: PlaceKind = {
	...common,
	looked: 'Looked at the workplace’s page',
	place: (_scene, name) => ({ kind: 'workplace', of: 'page', name }),
	words: (_scene, name) => `the page “${name}” of the workplace`
};

function labelOf({ tables }: Scene, kind: NamedKind, name: string): string {
	const found = rowNamed(tables, kind, name);
	if (!found) return name;
	return 'login' in found ? found.name : keyOf(kind, found);
}
