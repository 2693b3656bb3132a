import type { Area } from '../area.ts';
import { automatic } from './automatic.ts';
import { facts } from './facts/index.ts';
import { foundServices } from './founding/found.ts';
import { places } from './places.ts';
import { shapes } from './shapes.ts';
import { verbs } from './verbs/index.ts';

export const services: Area = {
	shapes,
	verbs,
	facts,
	found: foundServices,
	places,
	automatic
};
