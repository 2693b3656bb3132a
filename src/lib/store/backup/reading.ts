import { Unusable, type Reading } from '#lib/kernel/shapes/shape.ts';

/** Invalid values are not repaired but unusable. References may be missing. */
export const strictly: Reading = {
	exists: () => true,
	mended: (what) => {
		throw new Unusable(what);
	}
};
