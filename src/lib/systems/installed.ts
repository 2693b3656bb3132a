import { desk } from '#lib/desk/system.ts';
import { deferredWorkplace } from '#lib/workplace/deferred.ts';
import { Installation } from './installation.ts';

/** The systems that this program simulates: the one place that names them. */
export const installed = new Installation(
	[desk, deferredWorkplace],
	async () => (await import('./language.ts')).language
);
