import type { DeferredSystem } from '#lib/kernel/systems.ts';
import { setsUpWorkplace } from './lists.ts';
import { layout } from './tables.ts';

/** The workplace, whose code is loaded when a world or a scenario uses it. */
export const deferredWorkplace: DeferredSystem = {
	name: 'workplace',
	layout,
	load: async () => (await import('./system.ts')).workplace,
	isNeeded: setsUpWorkplace
};
