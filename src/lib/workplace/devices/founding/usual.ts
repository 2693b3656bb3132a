import { hash } from '#lib/kernel/hash.ts';
import type { Daemon, Device, Peripheral, Process, Software } from '../../model/index.ts';

/** What every device of a kind has unless the world says otherwise. Numbers are made from names, so that they stay the same. */

type Kind = Device['kind'];

export function macOf(name: string): string {
	const digits = `${hex(hash(`${name} mac`))}${hex(hash(`${name} adapter`))}`.slice(0, 6);
	return `00-1B-63-${[0, 2, 4].map((at) => digits.slice(at, at + 2)).join('-')}`;
}

export function serialOf(name: string): string {
	return `${hex(hash(`${name} serial`))}`.slice(0, 7);
}

function hex(value: number): string {
	return value.toString(16).toUpperCase().padStart(8, '0');
}

export function modelOf(kind: Kind): string {
	return models[kind];
}
const models: Record<Kind, string> = {
	laptop: 'Latia 5540',
	desktop: 'Optia 7010',
	phone: 'Solar Phone 9',
	tablet: 'Solar Tab 4',
	printer: 'Brixon L8900',
	server: 'Powra R650'
};

export function systemOf(kind: Kind): Device['system'] {
	if (kind === 'phone' || kind === 'tablet')
		return { name: 'Android', version: '15', build: 'AP4A.250205' };
	if (kind === 'printer') return { name: 'Firmware', version: '4.2', build: '4.2.1' };
	if (kind === 'server')
		return { name: 'Windows Server 2022', version: '21H2', build: '20348.3091' };
	return { name: 'Windows 11 Pro', version: '24H2', build: '26100.2894' };
}

const services: readonly (readonly [string, string])[] = [
	['Audiosrv', 'Windows Audio'],
	['BITS', 'Background Intelligent Transfer Service'],
	['Dhcp', 'DHCP Client'],
	['Dnscache', 'DNS Client'],
	['LanmanWorkstation', 'Workstation'],
	['Netlogon', 'Netlogon'],
	['Spooler', 'Print Spooler'],
	['W32Time', 'Windows Time'],
	['WlanSvc', 'WLAN AutoConfig'],
	['wuauserv', 'Windows Update']
];

export function usualDaemons(): readonly Daemon[] {
	return services.map(([name, label]) => ({ name, label, state: 'running', start: 'automatic' }));
}

const programs: readonly (readonly [string, string])[] = [
	['Edge', '131.0'],
	['Excel', '16.0'],
	['Outlook', '16.0'],
	['Teams', '24.3'],
	['Word', '16.0']
];

export function usualSoftware(): readonly Software[] {
	return programs.map(([name, version]) => workingSoftware(name, version));
}

export function workingSoftware(name: string, version: string): Software {
	return { name, version, running: false, state: 'works', cause: 'none', licence: '' };
}

const processes: readonly (readonly [string, number])[] = [
	['System', 1],
	['lsass.exe', 22],
	['svchost.exe', 85],
	['explorer.exe', 140],
	['SearchIndexer.exe', 60],
	['MsMpEng.exe', 210]
];

export function usualProcesses(device: string): readonly Process[] {
	return processes.map(([name, memory]) => ({
		name,
		pid: pidOf(device, name),
		memory,
		cpu: name === 'System' ? 1 : 0,
		state: 'running',
		startsItself: true,
		nature: 'normal'
	}));
}

/** A number for a process that looks drawn; those of Windows are multiples of four. */
export function pidOf(device: string, process: string): number {
	return process === 'System' ? 4 : 400 + (hash(`${device} ${process}`) % 3_000) * 4;
}

const parts: Partial<Record<Kind, readonly Peripheral['kind'][]>> = {
	laptop: ['display', 'keyboard', 'webcam', 'charger', 'battery', 'network adapter'],
	desktop: ['monitor', 'keyboard', 'mouse', 'network adapter']
};

/** Parts that need no driver of their own. */
const plain: ReadonlySet<Peripheral['kind']> = new Set(['charger', 'battery', 'cable', 'disk']);

export function usualPeripherals(kind: Kind): readonly Peripheral[] {
	return (parts[kind] ?? []).map((part) => workingPeripheral(part, ''));
}

/** `name`: '' for that of its kind, "Network adapter". */
export function workingPeripheral(kind: Peripheral['kind'], name: string): Peripheral {
	return {
		kind,
		name: name || `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
		state: 'works',
		driver: plain.has(kind) ? 'none needed' : 'fine',
		blocked: false,
		through: ''
	};
}
