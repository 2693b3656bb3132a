import type { Tables } from '#lib/kernel/tables.ts';
import type { Device, Service } from '../model/index.ts';
import { policyOf } from './seat.ts';

/** Something on the network that has a name and an address. */
export interface Host {
	/** Fully qualified, lower case: "files.harborbank.example". */
	readonly name: string;
	readonly address: string;
	/** Reached from the office and by VPN only. */
	readonly internal: boolean;
	readonly service: Service | null;
	readonly device: Device | null;
}

/** The name with the domain's suffix, where it has none. */
export function qualified(tables: Tables, name: string): string {
	const lower = name.trim().toLowerCase().replace(/\.$/, '');
	const { suffix } = policyOf(tables);
	return lower.includes('.') || !suffix ? lower : `${lower}.${suffix}`;
}

/** The domain controllers, which are the DNS servers, and the services and devices that have a name and an address. */
export function hostsOf(tables: Tables): readonly Host[] {
	const services = tables.all('services').filter(({ host }) => host);
	const devices = tables.all('devices').filter(({ network }) => network.address);
	const { dns, suffix } = policyOf(tables);
	return [
		...dns.map((address, at) => ({
			name: `dc${at + 1}.${suffix}`,
			address,
			internal: true,
			service: null,
			device: null
		})),
		...services.map((service) => ({
			name: qualified(tables, service.host),
			address: service.address,
			internal: service.internal,
			service,
			device: null
		})),
		...devices.map((device) => ({
			name: qualified(tables, device.name),
			address: device.network.address,
			internal: true,
			service: null,
			device
		}))
	];
}

export function hostNamed(tables: Tables, name: string): Host | undefined {
	const wanted = qualified(tables, name);
	return hostsOf(tables).find((host) => host.name === wanted);
}

export function hostAt(tables: Tables, address: string): Host | undefined {
	return hostsOf(tables).find((host) => host.address === address);
}
