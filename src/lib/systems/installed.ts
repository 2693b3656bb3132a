import { desk } from '#lib/desk/system.ts';
import { Systems } from '#lib/kernel/systems.ts';

/** The systems that this program simulates: the one place that names them. */
export const installed = new Systems([desk]);
