import { together } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Found } from '#lib/kernel/system.ts';
import type { Device } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { computerOf } from '../../symptoms/links/domain.ts';
import { itemNamed, isSameName } from '../../rules/find.ts';
import { seatOf } from '../../rules/seat.ts';
import type { DeviceWants } from '../words/fact-words.ts';
import { changesSince, lastChange } from './changes.ts';
import { DeviceParts } from './device-parts.ts';
import { networkParts } from './network-parts.ts';

/** How a device is: each of the wanted properties, with the last change of the device as what decided. */
export function evaluateDevice(scene: Scene, wants: DeviceWants): Found {
	const device = rowNamed(scene.tables, 'device', wants.is);
	if (!device) return missing(wants.is);
	const parts = new DeviceParts(device.name, lastChange(scene, device));
	stateParts(parts, scene, device, wants);
	networkParts(parts, scene, device, wants);
	systemParts(parts, device, wants);
	programParts(parts, device, wants);
	printingParts(parts, device, wants);
	changeParts(parts, scene, device, wants);
	return together(parts.all);
}

function missing(name: string): Found {
	return {
		held: false,
		expected: `device ${name}`,
		found: `there is no device ${name}`,
		decidedBy: null
	};
}

function stateParts(parts: DeviceParts, scene: Scene, device: Device, wants: DeviceWants) {
	parts.word('power', wants.power, device.power);
	if (wants.owner !== undefined) {
		const wanted = rowNamed(scene.tables, 'account', wants.owner)?.login ?? 'nobody';
		parts.word('owner', wanted, device.owner ?? 'nobody');
	}
	parts.flag('in the domain', wants.joined, device.domain !== '');
	const computer = computerOf(seatOf(scene.tables, scene.now, device));
	const isLost = computer !== undefined && computer.secret !== device.secret;
	parts.word('trust', wants.trust, isLost ? 'lost' : 'intact');
	parts.word('stored passwords', wants['stored passwords'], passwordWord(scene, device));
	if (device.printer) {
		parts.word('state', wants['printer state'], device.printer.state);
		parts.flag('offline', wants.offline, device.printer.offline);
	}
}

function passwordWord({ tables }: Scene, { credentials }: Device): string {
	if (credentials.length === 0) return 'none';
	const accounts = tables.all('accounts');
	const isOld = credentials.some(({ account, password }) =>
		accounts.some((one) => one.login === account && one.password !== password)
	);
	return isOld ? 'old' : 'right';
}

function systemParts(parts: DeviceParts, device: Device, wants: DeviceWants) {
	parts.each(wants.services, (name) => {
		const daemon = itemNamed(device.daemons, name);
		if (!daemon) return ['no such service'];
		return [daemon.state, ...(daemon.start === 'disabled' ? ['disabled'] : [])];
	});
	parts.each(wants.processes, (name) => [itemNamed(device.processes, name) ? 'running' : 'ended']);
	const malware = device.processes.some(({ nature }) => nature === 'malware');
	parts.flag('malware', wants.malware, malware);
	parts.each(wants.updates, (name) => [itemNamed(device.updates, name)?.state ?? 'no such update']);
	const least = wants['disk free at least'];
	if (least !== undefined) {
		const { free } = device.disk;
		parts.add('disk', `at least ${least} GB free`, `${free} GB free`, free >= least);
	}
	parts.word('disk', wants['disk state'], device.disk.state);
	parts.word('system files', wants['system files'], device.systemFiles);
}

function programParts(parts: DeviceParts, device: Device, wants: DeviceWants) {
	parts.each(wants.software, (name) => {
		const program = itemNamed(device.software, name);
		if (!program) return ['missing'];
		return [program.state, 'installed', program.running ? 'open' : 'closed'];
	});
	for (const [name, wanted] of Object.entries(wants.versions ?? {})) {
		const found = itemNamed(device.software, name)?.version ?? 'not installed';
		parts.add(`${name}, version`, wanted, found, found.startsWith(wanted));
	}
	parts.each(wants.peripherals, (name) => {
		const part = itemNamed(device.peripherals, name);
		if (!part) return ['no such part'];
		return [part.state, `driver ${part.driver}`, ...(part.blocked ? ['blocked'] : [])];
	});
}

function printingParts(parts: DeviceParts, device: Device, wants: DeviceWants) {
	const added = (name: string) => device.printers.find(({ printer }) => isSameName(printer, name));
	parts.each(wants.printers, (name) => [added(name) ? 'added' : 'missing']);
	for (const [name, wanted] of Object.entries(wants['printer addresses'] ?? {})) {
		const found = added(name)?.address ?? 'not added';
		parts.add(`address of ${name}`, wanted, found, found === wanted);
	}
	const usual = device.printers.find(({ isDefault }) => isDefault)?.printer ?? 'none';
	parts.word('default printer', wants['default printer'], usual);
	const waits = device.printers.some(({ queue }) => queue.length > 0);
	parts.flag('queue empty', wants['queue empty'], !waits);
	parts.each(wants.drives, (letter) => {
		const found = device.drives.find(
			(one) => one.letter.charAt(0) === letter.charAt(0).toUpperCase()
		);
		return [found?.connected ? found.share : 'none'];
	});
}

function changeParts(parts: DeviceParts, scene: Scene, device: Device, wants: DeviceWants) {
	const changes = changesSince(scene, device.name);
	const isRestarted = changes.some(({ verb }) => restarts.has(verb));
	parts.flag('restarted', wants.restarted, isRestarted);
	const most = wants['changed at most'];
	if (most !== undefined)
		parts.add('changes', `at most ${most}`, String(changes.length), changes.length <= most);
}

/** Verbs after which a device has started again. */
const restarts: ReadonlySet<string> = new Set([
	'restart_device',
	'switch_on_device',
	'enter_recovery_key',
	'reinstall_device'
]);
