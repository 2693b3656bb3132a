import type { DevicePage } from '#lib/workplace/devices/views/lists.ts';

/** A device, and from where one works on it. */
export interface At extends DevicePage {
	/** At the device itself, or by guiding who sits at it; else in a remote session. */
	readonly onSite: boolean;
}
