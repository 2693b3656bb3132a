import { name, optional } from '#lib/kernel/language/define.ts';
import { deviceTabs } from '../places.ts';

/** The pages of a device that can be looked at, in a solution and in conditions. */
export const deviceLookWords = Object.fromEntries(
	Object.entries(deviceTabs).map(([key, tab]) => {
		const what = tab === 'Overview' ? 'The first tab of the page' : `The tab “${tab}” of the page`;
		return [key, optional(name('device', `${what} of this device.`))];
	})
);
