import type { Device, Process } from '../../model/index.ts';
import { ofDevice } from './power.ts';
import type { LinkRule } from '../link.ts';

/** Share of the memory, and percent of the processors, above which everybody waits. */
const MOST_MEMORY = 0.92;
const MOST_CPU = 85;
/** Of the disk, in gigabytes and as a share. */
const LEAST_FREE = 5;
const LEAST_SHARE = 0.05;

/** Gigabytes in use, by the system and by processes. */
export function memoryInUse({ memory, processes }: Device): number {
	return memory.used + processes.reduce((sum, one) => sum + one.memory, 0) / 1024;
}

export function isDiskFull({ disk }: Device): boolean {
	return disk.free < LEAST_FREE || disk.free < disk.size * LEAST_SHARE;
}

function malware({ processes }: Device): Process | undefined {
	return processes.find(({ nature }) => nature === 'malware');
}
function busiest({ processes }: Device): Process | undefined {
	return processes.find(({ cpu }) => cpu > MOST_CPU);
}
function greediest({ processes }: Device): Process | undefined {
	return [...processes].sort((a, b) => b.memory - a.memory)[0];
}
function hung({ processes }: Device): Process | undefined {
	return processes.find(({ state }) => state === 'not responding');
}
function crashing({ peripherals }: Device) {
	return peripherals.find(({ driver }) => driver === 'faulty');
}

/** What makes a device that runs slow, or crash. */
export const workLinks: readonly LinkRule[] = [
	ofDevice(
		'malware',
		(device) => (malware(device) ? `process ${malware(device)?.name ?? ''}: malware` : null),
		'Windows that I did not open come up, and everything is slow.',
		(device) => `Malware runs on ${device.name}: ${malware(device)?.name ?? ''}.`
	),
	ofDevice(
		'driver faulty',
		(device) => (crashing(device) ? `${crashing(device)?.name ?? ''}: driver faulty` : null),
		'A blue screen comes up, and then it starts again.',
		(device) => `The new driver of the ${crashing(device)?.name ?? ''} crashes ${device.name}.`
	),
	ofDevice(
		'system files damaged',
		({ systemFiles }) => (systemFiles === 'damaged' ? 'system files: damaged' : null),
		'Strange errors come up all over.',
		({ name }) => `Files of the system of ${name} are damaged.`
	),
	ofDevice(
		'disk failing',
		({ disk }) => (disk.state === 'failing' ? 'disk: failing' : null),
		null,
		({ name }) => `The disk of ${name} reports that it will fail.`
	),
	ofDevice(
		'disk errors',
		({ disk }) => (disk.state === 'errors' ? 'disk: errors' : null),
		null,
		({ name }) => `There are errors in the file system of ${name}.`
	),
	ofDevice(
		'disk full',
		(device) =>
			isDiskFull(device) ? `disk: ${device.disk.free} of ${device.disk.size} GB free` : null,
		'It says that there is no room left, and everything is slow.',
		({ name, disk }) => `The disk of ${name} is full: ${disk.free} of ${disk.size} GB are free.`
	),
	ofDevice(
		'processor busy',
		(device) => {
			const found = busiest(device);
			return found ? `process ${found.name}: ${found.cpu} % of the processor` : null;
		},
		null,
		(device) =>
			`${busiest(device)?.name ?? ''} takes ${busiest(device)?.cpu ?? 0} % of the processor of ${device.name}.`
	),
	ofDevice(
		'memory full',
		(device) =>
			memoryInUse(device) > device.memory.size * MOST_MEMORY
				? `memory: ${memoryInUse(device).toFixed(1)} of ${device.memory.size} GB`
				: null,
		null,
		(device) =>
			`The memory of ${device.name} is full; ${greediest(device)?.name ?? 'the system'} takes the most.`
	),
	ofDevice(
		'process hangs',
		(device) => (hung(device) ? `process ${hung(device)?.name ?? ''}: not responding` : null),
		null,
		(device) => `The process ${hung(device)?.name ?? ''} on ${device.name} does not respond.`
	)
];
