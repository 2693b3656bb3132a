import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Device } from '../../model/index.ts';
import { isSameName } from '../../rules/find.ts';
import type { WorldDevice } from '../words/world-device.ts';
import { Founded } from './founded.ts';
import { credentialsOf, drivesOf, printersOf } from './links.ts';
import { addressesOf, networkOf } from './network.ts';
import {
	daemonsOf,
	diskOf,
	memoryOf,
	peripheralsOf,
	processesOf,
	softwareOf,
	updatesOf
} from './parts.ts';
import { modelOf, serialOf, systemOf } from './usual.ts';

const DAY = 86_400_000;
/** Accounts of computers begin with the same one: where the directory has a later one, the trust is lost. */
const FIRST_SECRET = 1;

/** The devices of a world. */
export function foundDevices(world: World, at: Instant): readonly TableEvent[] {
	const all = world.devices ?? [];
	const founded = new Founded(world);
	const addresses = addressesOf(all, founded.policy);
	return all.map((given, n): TableEvent => {
		const address = addresses.get(given.name.toLowerCase()) ?? '';
		const row = { id: n + 1, ...deviceOf(given, at, founded, address, all, addresses) };
		return { type: 'added', table: 'devices', row };
	});
}

function deviceOf(
	given: WorldDevice,
	at: Instant,
	founded: Founded,
	address: string,
	all: readonly WorldDevice[],
	addresses: ReadonlyMap<string, string>
): Omit<Device, 'id'> {
	const kind = given.kind ?? 'desktop';
	const owner = given.owner === undefined ? null : founded.login(given.owner);
	const isComputer = kind === 'laptop' || kind === 'desktop' || kind === 'server';
	return {
		name: given.name,
		kind,
		owner,
		tag: given.tag ?? given.name,
		model: given.model ?? modelOf(kind),
		serial: given.serial ?? serialOf(given.name),
		place: given.place ?? '',
		warranty: given.warranty ? Date.parse(given.warranty) : at + 730 * DAY,
		system: given.system ? { ...systemOf(kind), name: given.system } : systemOf(kind),
		power: given.power ?? 'on',
		booted: at - (given['running for'] ?? 1) * DAY,
		stopError: given['stop error'] ?? '',
		domain: isComputer && (given.joined ?? true) ? founded.policy.domain : '',
		secret: FIRST_SECRET,
		network: networkOf(given, at, founded.policy, address),
		disk: diskOf(given),
		memory: memoryOf(given),
		systemFiles: given['system files'] ?? 'intact',
		software: softwareOf(given, isComputer),
		updates: updatesOf(given, at),
		daemons: daemonsOf(given, isComputer),
		processes: processesOf(given, isComputer),
		peripherals: peripheralsOf(given, kind),
		printers: printersOf(given, (name) => {
			const known = all.find((one) => isSameName(one.name, name));
			return { name: known?.name ?? name, address: addresses.get(name.toLowerCase()) ?? '' };
		}),
		drives: drivesOf(given),
		credentials: credentialsOf(given, owner, founded),
		groupsAtLogon: given['groups at logon'] ?? null,
		policiesApplied: at - DAY / 12,
		printer:
			kind === 'printer'
				? { state: given['printer state'] ?? 'ready', offline: given.offline ?? false }
				: null
	};
}
