import type { Fact } from '#lib/kernel/system.ts';
import { evaluateConsole } from './console.ts';
import { evaluateDevice } from './device.ts';
import { evaluateSymptom } from './symptom.ts';

/** What conditions can ask of devices, by the keys of the language. */
export const deviceFacts: Readonly<Record<string, Fact>> = {
	device: { evaluate: evaluateDevice },
	symptom: { evaluate: evaluateSymptom },
	console: { evaluate: evaluateConsole }
};
