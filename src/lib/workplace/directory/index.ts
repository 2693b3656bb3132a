import type { Area } from '../area.ts';
import { automatic } from './automatic.ts';
import { foundDirectory } from './founding/index.ts';
import { shapes } from './shapes.ts';
import { verbs } from './verbs/index.ts';

export const directory: Area = {
	shapes,
	verbs,
	facts: {},
	found: foundDirectory,
	automatic
};
