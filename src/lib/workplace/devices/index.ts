import type { Area } from '../area.ts';

export const devices: Area = {
	shapes: {},
	verbs: {},
	facts: {},
	found: () => []
};
