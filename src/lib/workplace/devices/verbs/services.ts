import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Daemon, Device } from '../../model/index.ts';
import { arg } from '../../verb.ts';
import { itemNamed, withItem } from '../../rules/find.ts';
import { itemOf, set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

const args = { service: arg.text('service', 'Short name of the service: Spooler.') };

function daemonOf(device: Device, name: string): Daemon {
	return itemOf(device, 'service', device.daemons, name);
}

function put(work: Work, device: Device, daemon: Daemon, columns: Partial<Daemon>) {
	set(work, device, { daemons: withItem(device.daemons, daemon, columns) });
}

export const startSystemService = deviceVerb({
	name: 'start_system_service',
	say: 'start system service',
	label: 'Start',
	about: 'Starts a service of a device’s operating system.',
	args,
	when: ({ daemons }, { service = '' }) => itemNamed(daemons, service)?.state === 'stopped',
	run(work, device, { service }) {
		const daemon = daemonOf(device, service);
		if (daemon.start === 'disabled') refuse(`${daemon.label} is disabled: it cannot be started.`);
		if (daemon.state !== 'stopped') refuse(`${daemon.label} has been started already.`);
		put(work, device, daemon, { state: 'running' });
		return `Started ${daemon.label}`;
	}
});

export const stopSystemService = deviceVerb({
	name: 'stop_system_service',
	say: 'stop system service',
	label: 'Stop',
	about: 'Stops a service of a device’s operating system.',
	args,
	when: ({ daemons }, { service = '' }) => itemNamed(daemons, service)?.state !== 'stopped',
	run(work, device, { service }) {
		const daemon = daemonOf(device, service);
		if (daemon.state === 'stopped') refuse(`${daemon.label} is not started.`);
		if (daemon.state === 'hung')
			refuse(`${daemon.label} does not respond: it could not be stopped.`);
		put(work, device, daemon, { state: 'stopped' });
		return `Stopped ${daemon.label}`;
	}
});

export const restartSystemService = deviceVerb({
	name: 'restart_system_service',
	say: 'restart system service',
	label: 'Restart',
	about:
		'Stops a service of a device’s operating system, by force where it hangs, and starts it again.',
	args,
	run(work, device, { service }) {
		const daemon = daemonOf(device, service);
		if (daemon.start === 'disabled') refuse(`${daemon.label} is disabled: it cannot be started.`);
		put(work, device, daemon, { state: 'running' });
		return `Restarted ${daemon.label}`;
	}
});

export const setStartType = deviceVerb({
	name: 'set_start_type',
	say: 'set start type',
	label: 'Startup type',
	about: 'Says whether a service of a device’s operating system starts with it.',
	args: {
		...args,
		start: arg.choice('start', 'When it starts.', ['automatic', 'manual', 'disabled'])
	},
	run(work, device, { service, start }) {
		const daemon = daemonOf(device, service);
		put(work, device, daemon, { start });
		return `Set ${daemon.label} to start ${start === 'disabled' ? 'never' : `(${start})`}`;
	}
});
