import { Unusable, type Reading } from '../shapes/shape.ts';

/** What is not what it should be is not mended: it cannot be used. What it names may be gone. */
export const strictly: Reading = {
	exists: () => true,
	mended: (what) => {
		throw new Unusable(what);
	}
};

/** What is mended is told nowhere. */
export const silently: Reading = { exists: () => true, mended: () => undefined };
