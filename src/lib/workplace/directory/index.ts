import type { Area } from '../area.ts';

export const directory: Area = {
	shapes: {},
	verbs: {},
	facts: {},
	found: () => []
};
