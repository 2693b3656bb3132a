import { hostAt, qualified } from '../../rules/hosts.ts';
import { isSameSubnet } from '../../rules/address.ts';
import { isSameName } from '../../rules/find.ts';
import type { Seat } from '../../rules/seat.ts';
import type { Service } from '../../model/index.ts';
import { about, type LinkRule } from '../link.ts';
import { accountLinks, storedPassword } from './account.ts';
import { addressLinks, dnsLink, gatewayLink, proxyLink } from './address.ts';
import { mediaLinks } from './media.ts';
import { factorLinks, groupLinks, upLinks } from './service.ts';

/** The way to a host: what a network must give before anything answers. */
export interface Way {
	/** '' when it is reached by its address. */
	readonly host: string;
	/** '' when it is not known: then what is internal is taken to be near. */
	readonly address: string;
	readonly internal: boolean;
	/** By a browser. */
	readonly web: boolean;
}

/** From a device into the network in which it is. */
export const localLinks: readonly LinkRule[] = [...mediaLinks, ...addressLinks];

export function vpnOf({ tables }: Pick<Seat, 'tables'>): Service | null {
	return tables.all('services').find(({ name }) => isSameName(name, 'VPN')) ?? null;
}

const wrongCache: LinkRule<Way> = {
	code: 'wrong DNS cache',
	level: 'network',
	broken(seat, { host }) {
		const kept = cached(seat, host);
		return kept ? `${seat.device.name}, DNS cache: ${kept.name} is ${kept.address}` : null;
	},
	technician: (seat, { host }) =>
		`The DNS cache of ${seat.device.name} has an old address of ${host}: ${cached(seat, host)?.address ?? ''}.`
};

/** What the cache says of a host, if that is wrong. */
export function cached({ tables, device }: Pick<Seat, 'tables' | 'device'>, host: string) {
	if (!host) return undefined;
	const wanted = qualified(tables, host);
	return device.network.dnsCache.find(
		({ name, address }) =>
			qualified(tables, name) === wanted && hostAt(tables, address)?.name !== wanted
	);
}

const onlyFar = about([gatewayLink], (way: Way, seat) => (isFar(seat, way) ? {} : null));
const onlyWeb = about([proxyLink], ({ web }: Way) => (web ? {} : null));
const onlyNames = about([dnsLink], ({ host }: Way) => (host ? {} : null));

/** Whether it lies beyond the device's own subnet. */
function isFar({ device }: Seat, { address, internal }: Way): boolean {
	const { network } = device;
	if (!address || !network.address) return !internal;
	return !isSameSubnet(address, network.address, network.mask);
}

/** To a host that is reached from everywhere. */
const openLinks: readonly LinkRule<Way>[] = [
	...localLinks,
	...onlyFar,
	...onlyNames,
	wrongCache,
	...onlyWeb
];

/** The service by which people come into the office's network; null: the world has none called "VPN". */
export interface Vpn {
	readonly service: Service | null;
}

/** What makes the VPN connect. */
export const vpnLinks: readonly LinkRule<Vpn>[] = [
	...about(accountLinks, () => 'VPN'),
	{
		code: 'no VPN client',
		level: 'device',
		broken: ({ device }) => (device.network.vpn?.installed ? null : `${device.name}, VPN: none`),
		technician: ({ device }) => `There is no VPN client on ${device.name}.`
	},
	{
		code: 'certificate expired',
		level: 'device',
		broken({ device, now }) {
			const expires = device.network.vpn?.certificate ?? null;
			return expires !== null && expires <= now ? `${device.name}, certificate: expired` : null;
		},
		technician: ({ device }) =>
			`The certificate with which ${device.name} joins the VPN has expired.`
	},
	...about([storedPassword], ({ service }: Vpn) => ['VPN', service?.program ?? '']),
	...about(openLinks, ({ service }: Vpn): Way => ({
		host: service?.host ?? '',
		address: service?.address ?? '',
		internal: false,
		web: false
	})),
	...about(upLinks, ({ service }: Vpn) => service),
	...about(factorLinks, ({ service }: Vpn) => service),
	...about(groupLinks, ({ service }: Vpn) => service?.group ?? '')
];

const notConnected: LinkRule = {
	code: 'VPN not connected',
	level: 'network',
	broken: ({ device }) => `${device.name}, VPN: not connected`,
	technician: ({ device }) => `${device.name} is not at the office, and its VPN is not connected.`
};

/** From elsewhere, what is internal is reached by VPN only: what keeps that from connecting comes first. */
const byVpn = about([...vpnLinks, notConnected], (way: Way, seat): Vpn | null =>
	needsVpn(seat, way) ? { service: vpnOf(seat) } : null
);

function needsVpn({ device }: Seat, { internal }: Way): boolean {
	const { site, vpn, connection } = device.network;
	return internal && (site === 'home' || connection === 'mobile') && !vpn?.connected;
}

/** All that lies between a device and a host. */
export const wayLinks: readonly LinkRule<Way>[] = [...openLinks, ...byVpn];
