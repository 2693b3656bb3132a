import type { Area } from '../area.ts';

export const services: Area = {
	shapes: {},
	verbs: {},
	facts: {},
	found: () => []
};
