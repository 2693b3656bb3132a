import type { StateBadge } from '../parts/DetailPage.svelte';
import type { Device, Software, Daemon, Peripheral } from '#lib/workplace/model/index.ts';

/** States of a device in the words of its pages. */

export function powerWords({ power }: Device): string {
	return {
		on: 'On',
		off: 'Off',
		'does not start': 'Does not start',
		'asks for recovery key': 'Asks for a recovery key'
	}[power];
}

export function statesOf(device: Device): StateBadge[] {
	const states: StateBadge[] = [
		{ words: powerWords(device), tone: device.power === 'on' ? 'good' : 'bad' }
	];
	if (device.network.isolated) states.push({ words: 'Isolated', tone: 'warn' });
	if (device.printer) {
		const { state, offline } = device.printer;
		const isReady = state === 'ready' && !offline;
		states.push({ words: offline ? 'Offline' : capital(state), tone: isReady ? 'good' : 'bad' });
	}
	return states;
}

export function capital(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What one sees of a program: whether it is open. That it fails shows when it is tried. */
export function programWords({ running }: Software): string {
	return running ? 'Open' : 'Closed';
}

/** A service that hangs looks as if it would stop. */
export function serviceWords({ state }: Daemon): string {
	return { running: 'Running', stopped: 'Stopped', hung: 'Stopping' }[state];
}

/** What the device manager shows of a part: whether it is there, and its driver. */
export function partWords({ state, blocked, driver }: Peripheral): string {
	if (state === 'unplugged') return 'Not there';
	if (driver === 'missing') return 'No driver';
	return blocked ? 'Switched off in the settings' : 'Connected';
}
