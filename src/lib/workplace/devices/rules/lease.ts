import { hash } from '#lib/kernel/hash.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Device, Network } from '../../model/index.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { givenAt } from '../../symptoms/links/address.ts';
import { mediaLinks } from '../../symptoms/links/media.ts';
import { clientPrefix, isSameSubnet, isSelfAssigned, selfAssigned } from '../../rules/address.ts';

/** The last numbers that devices get: those below are left to gateways and servers. */
const ranges = { printer: [200, 250], other: [20, 199] } as const;

/** An address of the subnet that is made from a name, or the next one that is free. */
export function freeAddress(
	{ gateway, mask }: { readonly gateway: string; readonly mask: string },
	{ name, kind }: { readonly name: string; readonly kind?: string | undefined },
	taken: ReadonlySet<string>
): string {
	const [least, most] = ranges[kind === 'printer' ? 'printer' : 'other'];
	const count = most - least + 1;
	const prefix = clientPrefix(gateway, mask);
	const first = hash(name.toLowerCase()) % count;
	for (let step = 0; step < count; step++) {
		const address = `${prefix}.${least + ((first + step) % count)}`;
		if (!taken.has(address)) return address;
	}
	return `${prefix}.${least + first}`;
}

/** Whether cable or radio give a link. */
export function hasMedia(tables: Tables, device: Device): boolean {
	const links = mediaLinks.filter(({ code }) => code !== 'isolated');
	return !firstBroken(links, { tables, now: 0, device, account: null }, null);
}

/**
 * What a device has after it asked the network for an address (RFC 2131): the one it had, where that fits and nobody else has it, a new
 * one, or one of its own making where nobody gives any. DNS servers that somebody set by hand stay.
 */
export function leased(tables: Tables, device: Device): Partial<Network> {
	const { network } = device;
	const given = givenAt({ tables, device });
	if (!given.gateway) return {};
	if (given.dhcp !== 'up') return { address: selfAssigned(network.mac), gateway: '' };
	const others = tables.all('devices').filter(({ id }) => id !== device.id);
	const taken = new Set(others.map((one) => one.network.address));
	const fits =
		network.address !== '' &&
		isSameSubnet(network.address, given.gateway, given.mask) &&
		!taken.has(network.address);
	return {
		address: fits ? network.address : freeAddress(given, device, taken),
		mask: given.mask,
		gateway: given.gateway,
		...(network.dns.length === 0 && { dns: given.dns })
	};
}

/** What a device gets by itself once it has a link again. */
export function afterLink(tables: Tables, device: Device): Partial<Network> {
	const { network } = device;
	const lacks = network.address === '' || isSelfAssigned(network.address);
	const asks = network.dhcp && lacks && network.connection !== 'mobile';
	return asks && hasMedia(tables, device) ? leased(tables, device) : {};
}
