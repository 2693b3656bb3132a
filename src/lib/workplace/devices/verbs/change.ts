import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device, Network } from '../../model/index.ts';
import { afterLink } from '../rules/lease.ts';
import { itemNamed } from '../../rules/find.ts';

/** Changes columns of a device. */
export function set(work: Work, device: Device, columns: Partial<Device>): Device {
	return work.change('devices', device.id, columns);
}

/** Changes parts of a device's network. */
export function setNetwork(work: Work, device: Device, parts: Partial<Network>): Device {
	return set(work, device, { network: { ...device.network, ...parts } });
}

/** Changes what gives a device a link; with one, it asks for an address by itself. */
export function setMedia(work: Work, device: Device, parts: Partial<Network>): Device {
	const changed = setNetwork(work, device, parts);
	return setNetwork(work, changed, afterLink(work, changed));
}

/** The item of this name, or a refusal that says what there is. `what`: "service" */
export function itemOf<T extends { readonly name: string }>(
	device: Device,
	what: string,
	all: readonly T[],
	wanted: string
): T {
	const found = itemNamed(all, wanted);
	if (found) return found;
	const names = all.map(({ name }) => name).join(', ');
	return refuse(
		`${device.name} has no ${what} "${wanted}". ${names ? `It has: ${names}.` : 'It has none.'}`,
		{ http: 404 }
	);
}
