import { Work as KernelWork } from '#lib/kernel/work.ts';
import type { Settings } from './model/index.ts';

/** The work of one command on the desk. */
export class Work extends KernelWork {
	get settings(): Settings {
		return this.row('settings', 1);
	}
}
