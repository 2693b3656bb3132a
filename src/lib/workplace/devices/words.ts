import { list, optional } from '#lib/kernel/language/define.ts';
import type { AreaLanguage } from '../area.ts';
import { deviceFactWords } from './words/fact-words.ts';
import { deviceLookWords } from './words/look-words.ts';
import { worldDevice } from './words/world-device.ts';
import { deviceProblems } from './words/problems.ts';

/** The words for devices in scenario and world files. */
export const devicesWords: AreaLanguage = {
	world: { devices: optional(list('Computers, phones and printers.', worldDevice)) },
	facts: deviceFactWords,
	look: deviceLookWords,
	looked: deviceLookWords,
	kinds: { device: 'device' },
	problems: deviceProblems
};
