import type { Area } from '../area.ts';
import { run } from './console/run.ts';
import { deviceFacts } from './facts/index.ts';
import { foundDevices } from './founding/found.ts';
import { devicePlaces } from './places.ts';
import { deviceQuotes } from './quotes.ts';
import { deviceShapes } from './shapes.ts';
import { deviceVerbs } from './verbs/index.ts';

/** Devices, their command prompt, and what works at them. */
export const devices: Area = {
	shapes: deviceShapes,
	verbs: { ...deviceVerbs, [run.name]: run },
	facts: deviceFacts,
	found: foundDevices,
	places: devicePlaces,
	quotes: deviceQuotes
};
