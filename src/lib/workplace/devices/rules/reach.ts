import { hash } from '#lib/kernel/hash.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { addressLinks, dnsLink, gatewayLink } from '../../symptoms/links/address.ts';
import { mediaLinks } from '../../symptoms/links/media.ts';
import { cached, localLinks, wayLinks } from '../../symptoms/links/reach.ts';
import { isAddress, isSameSubnet } from '../../rules/address.ts';
import { hostAt, hostNamed, qualified, type Host } from '../../rules/hosts.ts';
import { policyOf, type Seat } from '../../rules/seat.ts';

/** What a device finds out about others on the network: the rules of symptoms, asked about one host. */

/** Places outside that everybody pings. */
const outside: Readonly<Record<string, string>> = {
	'google.com': '142.250.80.46',
	'www.google.com': '142.250.80.36',
	'microsoft.com': '20.112.250.133',
	'www.microsoft.com': '23.47.190.90',
	'example.com': '93.184.215.14',
	'dns.google': '8.8.8.8',
	'one.one.one.one': '1.1.1.1'
};

export type Resolved =
	| { readonly state: 'found'; readonly name: string; readonly address: string }
	| { readonly state: 'no server' | 'unknown'; readonly name: string };

/** The address of a name, as the DNS servers of a device tell it. `cache`: what the device has kept goes first. */
export function resolve(seat: Seat, given: string, cache = true): Resolved {
	const name = qualified(seat.tables, given);
	if (isAddress(given)) return { state: 'found', name: given, address: given };
	const kept = cache ? cached(seat, given) : undefined;
	if (kept) return { state: 'found', name, address: kept.address };
	if (!hasServer(seat)) return { state: 'no server', name };
	const host = hostNamed(seat.tables, given);
	const seen = host && (!host.internal || isInside(seat));
	if (seen && host.address) return { state: 'found', name: host.name, address: host.address };
	const address = outside[given.trim().toLowerCase()];
	return address
		? { state: 'found', name: given.toLowerCase(), address }
		: { state: 'unknown', name };
}

function hasServer(seat: Seat): boolean {
	const { network } = seat.device;
	if (firstBroken([...localLinks, dnsLink], seat, null)) return false;
	const isNear = network.dns.some((one) => isSameSubnet(one, network.address, network.mask));
	return isNear || !firstBroken([gatewayLink], seat, null);
}

/** Whether it is in the office's network, also by VPN. */
function isInside(seat: Seat): boolean {
	return !firstBroken(wayLinks, seat, { host: '', address: '', internal: true, web: false });
}

export type Reply =
	/** It answers, after so many milliseconds. */
	| { readonly state: 'reply'; readonly time: number }
	| { readonly state: 'no network' | 'unreachable' | 'timeout' };

/** What comes back from an address. */
export function replyFrom(seat: Seat, address: string): Reply {
	const { network } = seat.device;
	if (address.startsWith('127.')) return reply(address, 0);
	const media = firstBroken(mediaLinks, seat, null);
	if (media || network.address === '' || isAddressless(seat)) return { state: 'no network' };
	if (address === network.address) return reply(address, 0);
	if (isSameSubnet(address, network.address, network.mask)) return fromNeighbour(seat, address);
	if (firstBroken([...addressLinks, gatewayLink], seat, null)) return { state: 'timeout' };
	const host = hostAt(seat.tables, address);
	if (!host)
		return Object.values(outside).includes(address) ? reply(address, 14) : { state: 'timeout' };
	if (host.internal && !isInside(seat)) return { state: 'timeout' };
	return isAnswering(seat, host) ? reply(address, host.internal ? 2 : 18) : { state: 'timeout' };
}

function isAddressless(seat: Seat): boolean {
	const broken = firstBroken(addressLinks, seat, null)?.code;
	return broken === 'no DHCP' || broken === 'no address';
}

function fromNeighbour(seat: Seat, address: string): Reply {
	const { tables, device } = seat;
	const isGateway = [device.network.gateway, policyOf(tables).gateway].includes(address);
	const host = hostAt(tables, address);
	const there = host ? isAnswering(seat, host) : isGateway;
	return there ? reply(address, 1) : { state: 'unreachable' };
}

/** Whether the host itself is up: a service that hangs still answers. */
function isAnswering({ tables, now }: Seat, { service, device }: Host): boolean {
	if (service) return !(service.state === 'down' && service.fault === 'broken hardware');
	if (!device) return true;
	if (device.power !== 'on' || device.printer?.state === 'off') return false;
	return !firstBroken(mediaLinks, { tables, now, device, account: null }, null);
}

function reply(address: string, about: number): Reply {
	return { state: 'reply', time: about === 0 ? 0 : about + (hash(address) % 3) };
}

/** Whether something answers on a port of an address. */
export function isOpen(seat: Seat, address: string, port: number): boolean {
	if (replyFrom(seat, address).state !== 'reply') return false;
	const host = hostAt(seat.tables, address);
	if (!host) return port === 443 || port === 80 || port === 53;
	if (host.service) return host.service.state !== 'down' && host.service.port === port;
	if (!host.device) return [53, 88, 389, 445].includes(port);
	return host.device.kind === 'printer' ? port === 9100 : port === 445 || port === 3389;
}
