import type { Area } from '../area.ts';

export const talk: Area = {
	shapes: {},
	verbs: {},
	facts: {},
	found: () => []
};
