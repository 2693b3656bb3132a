import type { Area } from '../area.ts';
import { foundDevices } from './founding/found.ts';
import { deviceShapes } from './shapes.ts';
import { deviceVerbs } from './verbs/index.ts';

export const devices: Area = {
	shapes: deviceShapes,
	verbs: deviceVerbs,
	facts: {},
	found: foundDevices
};
