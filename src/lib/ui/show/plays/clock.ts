import { wallTime } from '#lib/ui/desk/wall-time.ts';
import { dialog, named, press, pressButton, type, type Act, type Control } from '../acts.ts';
import type { Cue } from './cue.ts';

const MINUTE = 60_000;
const clock: Control = named('button', '', { within: named('group', 'Clock', { on: 'bar' }) });
const entries = new Map([
	[15 * MINUTE, '15 minutes later'],
	[60 * MINUTE, '1 hour later']
]);

/** Lets simulated time pass. */
export function passTime({ scene, zone }: Cue, time: number): Act[] {
	const open = press(clock, { say: 'Open the clock.' });
	const entry = entries.get(time);
	if (entry) return [open, press(named('menuitem', entry))];
	// The field knows no seconds: the minute that begins next.
	const to = Math.ceil((scene.now + time) / MINUTE) * MINUTE;
	return [
		open,
		press(named('menuitem', 'Move to a time …')),
		type("New time (in the help desk's time zone)", wallTime(to, zone), dialog),
		pressButton('Move', { within: dialog })
	];
}
