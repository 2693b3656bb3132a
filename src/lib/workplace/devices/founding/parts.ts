import type { Instant } from '#lib/kernel/ids.ts';
import type { Daemon, Device, Peripheral, Process, Software, Update } from '../../model/index.ts';
import { isSameName } from '../../rules/find.ts';
import type { WorldDevice } from '../words/world-device.ts';
import type { WorldPeripheral, WorldSoftware } from '../words/world-parts.ts';
import {
	pidOf,
	usualDaemons,
	usualPeripherals,
	usualProcesses,
	usualSoftware,
	workingPeripheral,
	workingSoftware
} from './usual.ts';

const DAY = 86_400_000;

export function diskOf({ disk = {} }: WorldDevice): Device['disk'] {
	const size = disk.size ?? 256;
	return { size, free: Math.min(size, disk.free ?? size / 2), state: disk.state ?? 'healthy' };
}

export function memoryOf({ memory = {} }: WorldDevice): Device['memory'] {
	const size = memory.size ?? 16;
	return { size, used: Math.min(size, memory.used ?? size / 4) };
}

/** The usual ones with those of the world in their places, and its further ones after them. */
function merged<T extends { readonly name: string }>(
	usual: readonly T[],
	given: readonly T[]
): readonly T[] {
	const others = given.filter(({ name }) => !usual.some((one) => isSameName(one.name, name)));
	const same = usual.map((one) => given.find(({ name }) => isSameName(name, one.name)) ?? one);
	return [...same, ...others];
}

export function softwareOf(
	{ software = [] }: WorldDevice,
	isComputer: boolean
): readonly Software[] {
	const usual = isComputer ? usualSoftware() : [];
	const missing = software.filter(({ installed }) => installed === false);
	return merged(
		usual,
		software.map((one) => programOf(one, usual))
	).filter(({ name }) => !missing.some((one) => isSameName(one.name, name)));
}

function programOf(given: WorldSoftware, usual: readonly Software[]): Software {
	const same = usual.find(({ name }) => isSameName(name, given.name));
	const { version = same?.version ?? '1.0', cause = 'none' } = given;
	return {
		...workingSoftware(same?.name ?? given.name, version),
		running: given.running ?? false,
		state: given.state ?? (cause === 'none' ? 'works' : 'crashes'),
		cause,
		licence: given.licence ?? ''
	};
}

export function updatesOf({ updates = [] }: WorldDevice, at: Instant): readonly Update[] {
	return updates.map(({ name, state = 'installed', breaks = '', 'days ago': days = 7 }) => ({
		name,
		at: at - Math.round(days * DAY),
		state,
		breaks
	}));
}

export function daemonsOf({ services = {} }: WorldDevice, isComputer: boolean): readonly Daemon[] {
	const given = Object.entries(services).map(([name, state]): Daemon => {
		const usual = usualDaemons().find((one) => isSameName(one.name, name));
		const isOff = state === 'disabled';
		return {
			name: usual?.name ?? name,
			label: usual?.label ?? name,
			state: isOff ? 'stopped' : state,
			start: isOff ? 'disabled' : 'automatic'
		};
	});
	return merged(isComputer ? usualDaemons() : [], given);
}

export function processesOf(given: WorldDevice, isComputer: boolean): readonly Process[] {
	const own = (given.processes ?? []).map((one): Process => ({
		name: one.name,
		pid: pidOf(given.name, one.name),
		memory: one.memory ?? 60,
		cpu: one.cpu ?? 1,
		state: one.state ?? 'running',
		startsItself: one['starts itself'] ?? one.malware ?? false,
		nature: one.malware ? 'malware' : 'normal'
	}));
	return merged(isComputer ? usualProcesses(given.name) : [], own);
}

export function peripheralsOf(
	{ peripherals = [] }: WorldDevice,
	kind: Device['kind']
): readonly Peripheral[] {
	return merged(usualPeripherals(kind), peripherals.map(peripheralOf));
}

function peripheralOf({ kind, name = '', ...given }: WorldPeripheral): Peripheral {
	return { ...workingPeripheral(kind, name), ...given };
}
