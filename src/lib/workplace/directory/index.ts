import type { Area } from '../area.ts';
import { automatic } from './automatic.ts';
import { facts } from './facts/index.ts';
import { foundDirectory } from './founding/index.ts';
import { places } from './places.ts';
import { shapes } from './shapes.ts';
import { verbs } from './verbs/index.ts';

/** Accounts, groups, computers, second factors and logons. */
export const directory: Area = {
	shapes,
	verbs,
	facts,
	found: foundDirectory,
	places,
	automatic
};
