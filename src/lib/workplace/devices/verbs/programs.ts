import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device, Software } from '../../model/index.ts';
import { arg } from '../../verb.ts';
import { itemNamed, withItem } from '../../rules/find.ts';
import { itemOf, set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

/** Programs on a device: opened, closed, and what mends them. A repair that is not for their cause changes nothing. */

const args = { program: arg.text('program', 'Name of the program: Outlook.') };

function programOf(device: Device, name: string): Software {
	return itemOf(device, 'program', device.software, name);
}

function put(work: Work, device: Device, program: Software, columns: Partial<Software>) {
	set(work, device, { software: withItem(device.software, program, columns) });
}

export const startProgram = deviceVerb({
	name: 'start_program',
	say: 'start program',
	label: 'Open',
	about: 'Opens a program.',
	owner: true,
	args,
	when: ({ software }, { program = '' }) => itemNamed(software, program)?.running === false,
	run(work, device, { program: name }) {
		const program = programOf(device, name);
		if (program.running) refuse(`${program.name} is open already.`);
		if (program.state === 'does not start' && program.cause !== 'none')
			refuse(`${program.name} does not open.`);
		put(work, device, program, {
			running: true,
			...(program.cause === 'none' && { state: 'works' })
		});
		return `Opened ${program.name}`;
	}
});

export const closeProgram = deviceVerb({
	name: 'close_program',
	say: 'close program',
	label: 'Close',
	about: 'Closes a program, by force where it does not respond.',
	owner: true,
	args,
	when: ({ software }, { program = '' }) => itemNamed(software, program)?.running === true,
	run(work, device, { program: name }) {
		const program = programOf(device, name);
		if (!program.running) refuse(`${program.name} is not open.`);
		put(work, device, program, { running: false });
		return `Closed ${program.name}`;
	}
});

/** A repair that mends programs of the given causes, and closes them on the way. */
function repair<const Name extends string>(
	name: Name,
	say: string,
	label: string,
	about: string,
	did: string,
	mends: readonly Software['cause'][]
) {
	return deviceVerb({
		name,
		say,
		label,
		about,
		args,
		run(work, device, { program: wanted }) {
			const program = programOf(device, wanted);
			const isMended = mends.includes(program.cause);
			put(work, device, program, {
				running: false,
				...(isMended && { state: 'works', cause: 'none' })
			});
			return `${did} ${program.name}`;
		}
	});
}

export const repairSoftware = repair(
	'repair_software',
	'repair software',
	'Repair',
	'Repairs the installation of a program.',
	'Repaired the installation of',
	['damaged installation']
);
export const resetProfile = repair(
	'reset_profile',
	'reset profile',
	'Reset profile',
	'Gives the user of a program a new profile.',
	'Reset the profile of',
	['damaged profile']
);
export const clearCache = repair(
	'clear_cache',
	'clear cache',
	'Clear cache',
	'Empties the cache of a program.',
	'Cleared the cache of',
	['cache']
);
export const disableAddIns = repair(
	'disable_add_ins',
	'disable add-ins',
	'Disable add-ins',
	'Starts a program without its add-ins from now on.',
	'Disabled the add-ins of',
	['add-in']
);
