import { desk } from '#lib/desk/system.ts';
import { workplace } from '#lib/workplace/system.ts';
import { Installation } from './installation.ts';

/** The systems that this program simulates: the one place that names them. */
export const installed = new Installation(
	[desk, workplace],
	async () => (await import('./language.ts')).language
);
