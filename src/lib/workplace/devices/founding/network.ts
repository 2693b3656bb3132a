import type { Instant } from '#lib/kernel/ids.ts';
import type { Network, Policy } from '../../model/index.ts';
import { home, isSelfAssigned, selfAssigned } from '../../rules/address.ts';
import { freeAddress } from '../rules/lease.ts';
import type { WorldDevice } from '../words/world-device.ts';
import { macOf } from './usual.ts';

const DAY = 86_400_000;

/**
 * The addresses of devices by lower-case name: as the world says, or a number made from the name that no other device has. A second
 * device has the same one only where the world says so.
 */
export function addressesOf(
	all: readonly WorldDevice[],
	policy: Omit<Policy, 'id'>
): ReadonlyMap<string, string> {
	const taken = new Set(all.flatMap(({ address }) => address ?? []));
	const found = new Map<string, string>();
	for (const given of all) {
		const address = given.address ?? ownAddress(given, policy, taken);
		taken.add(address);
		found.set(given.name.toLowerCase(), written(address, given));
	}
	return found;
}

function written(address: string, { name, mac }: WorldDevice): string {
	if (address === 'none') return '';
	return address === 'self-assigned' ? selfAssigned(mac ?? macOf(name)) : address;
}

function ownAddress(
	given: WorldDevice,
	policy: Omit<Policy, 'id'>,
	taken: ReadonlySet<string>
): string {
	const around = given.site === 'home' ? home : policy;
	if (given.connection === 'none' || !around.gateway) return 'none';
	return freeAddress(around, given, taken);
}

export function networkOf(
	given: WorldDevice,
	at: Instant,
	policy: Omit<Policy, 'id'>,
	address: string
): Network {
	const kind = given.kind ?? 'desktop';
	const site = given.site ?? 'office';
	const around = site === 'home' ? home : policy;
	const usually = kind === 'laptop' || kind === 'tablet' || site === 'home' ? 'wifi' : 'cable';
	return {
		connection: given.connection ?? (kind === 'phone' ? 'mobile' : usually),
		cable: given.cable ?? 'plugged',
		wifi: {
			on: given.wifi !== 'off',
			name: given['wifi network'] ?? (site === 'home' ? 'Home' : 'Office'),
			password: given['wifi password'] ?? 'right'
		},
		address,
		dhcp: given.dhcp ?? kind !== 'printer',
		mask: given.mask ?? around.mask,
		gateway: given.gateway ?? (isAddressless(address) ? '' : around.gateway),
		dns: given.dns ?? around.dns,
		mac: given.mac ?? macOf(given.name),
		dnsCache: Object.entries(given['dns cache'] ?? {}).map(([name, wrong]) => ({
			name,
			address: wrong
		})),
		site,
		vpn: vpnOf(given, at),
		proxy: given.proxy ?? '',
		isolated: given.isolated ?? false
	};
}

/** Where nobody gave an address, nobody gave a gateway. */
function isAddressless(address: string): boolean {
	return address === '' || isSelfAssigned(address);
}

function vpnOf(given: WorldDevice, at: Instant): Network['vpn'] {
	const state = given.vpn ?? (given.kind === 'laptop' ? 'disconnected' : 'none');
	if (state === 'none') return given.vpn === 'none' ? noVpn : null;
	const certificate = given['vpn certificate'] === 'expired' ? at - 2 * DAY : at + 90 * DAY;
	return { installed: true, connected: state === 'connected', certificate };
}
const noVpn = { installed: false, connected: false, certificate: null } as const;
