import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device } from '../../model/index.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { computerOf } from '../../symptoms/links/domain.ts';
import { powerLinks } from '../../symptoms/links/power.ts';
import { arg } from '../../verb.ts';
import { isComputer, seatOf } from '../../rules/seat.ts';
import { set, setMedia } from './change.ts';
import { deviceVerb } from './device-verb.ts';

/**
 * How a device is after it has started: services that start by themselves run, what hung has ended, its user has logged on again, the
 * VPN is not connected. Faults of disk, drivers and settings are still there.
 */
function start(work: Work, device: Device) {
	const { network } = device;
	const started = set(work, device, {
		power: 'on',
		booted: work.at,
		daemons: device.daemons.map((daemon) =>
			daemon.start === 'automatic' ? { ...daemon, state: 'running' } : daemon
		),
		processes: device.processes
			.filter(({ startsItself }) => startsItself)
			.map((process) => ({ ...process, state: 'running' })),
		software: device.software.map((program) => ({
			...program,
			running: false,
			...(program.cause === 'none' && { state: 'works' })
		})),
		groupsAtLogon: null
	});
	const vpn = network.vpn && { ...network.vpn, connected: false };
	setMedia(work, started, { vpn });
}

/** What keeps it from starting, apart from the switch. */
const bootLinks = powerLinks.filter(({ code }) => code !== 'switched off');

export const restartDevice = deviceVerb({
	name: 'restart_device',
	say: 'restart device',
	label: 'Restart',
	about:
		'Restarts a device: its automatic services run again, its user logs on again. Faults of disk, drivers and settings stay.',
	owner: true,
	of: 'all',
	run(work, device) {
		start(work, device);
		return 'Carried out a restart';
	}
});

export const switchOn = deviceVerb({
	name: 'switch_on_device',
	say: 'switch on device',
	label: 'Press power button',
	about: 'Switches a device on at its power button.',
	by: 'hand',
	of: 'all',
	power: 'any',
	when: ({ power, printer }) => power !== 'on' || printer?.state === 'off',
	run(work, device) {
		if (device.power === 'on' && device.printer?.state !== 'off')
			refuse(`${device.name} is switched on.`);
		const seat = seatOf(work, work.at, device);
		const broken = firstBroken(bootLinks, seat, null);
		if (broken) refuse(broken.caller?.(seat, null) ?? `${device.name} does not start.`);
		start(work, device);
		const after = work.row('devices', device.id);
		if (after.printer?.state === 'off')
			set(work, after, { printer: { ...after.printer, state: 'ready' } });
		return 'Pressed the power button';
	}
});

export const switchOff = deviceVerb({
	name: 'switch_off_device',
	say: 'switch off device',
	label: 'Shut down',
	about: 'Switches a device off. Then it has to be switched on at its power button.',
	owner: true,
	of: 'all',
	run(work, device) {
		const { vpn } = device.network;
		set(work, device, {
			power: 'off',
			network: { ...device.network, vpn: vpn && { ...vpn, connected: false } }
		});
		return 'Carried out a shutdown';
	}
});

export const enterRecoveryKey = deviceVerb({
	name: 'enter_recovery_key',
	say: 'enter recovery key',
	label: 'Enter recovery key',
	about: 'Unlocks the encrypted disk of a computer with the key that the directory keeps.',
	by: 'hand',
	power: 'any',
	args: { key: arg.text('key', 'The key of 48 digits.') },
	when: ({ power }) => power === 'asks for recovery key',
	run(work, device, { key }) {
		if (device.power !== 'asks for recovery key') refuse(`${device.name} does not ask for a key.`);
		const right = computerOf(seatOf(work, work.at, device))?.recoveryKey ?? '';
		if (!right || digits(key) !== digits(right)) refuse('The recovery key is not right.');
		start(work, device);
		return 'Entered the recovery key';
	}
});

function digits(key: string): string {
	return key.replace(/\D/g, '');
}

export const logOnAgain = deviceVerb({
	name: 'sign_out_and_in',
	say: 'sign out and in',
	label: 'Sign out and in',
	about: 'The user of a computer logs on again: servers see the groups that the account has now.',
	owner: true,
	run(work, device) {
		if (!isComputer(device)) refuse(`Nobody logs on at ${device.name}.`);
		set(work, device, { groupsAtLogon: null });
		return 'Signed out and in';
	}
});
