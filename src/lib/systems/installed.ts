import { desk } from '#lib/desk/system.ts';
import { Installation } from './installation.ts';

/** The systems that this program simulates: the one place that names them. */
export const installed = new Installation(
	[desk],
	async () => (await import('./language.ts')).language
);
