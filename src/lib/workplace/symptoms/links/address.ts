import { home, isSameSubnet, isSelfAssigned } from '../../rules/address.ts';
import { isComputer, policyOf, type Seat } from '../../rules/seat.ts';
import type { Device } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';

/** What the network in which a device is gives to it. */
export function givenAt({ tables, device }: Pick<Seat, 'tables' | 'device'>) {
	if (device.network.site === 'home') return { ...home, dhcp: 'up' as const };
	const { gateway, mask, dns, dhcp } = policyOf(tables);
	return { gateway, mask, dns, dhcp };
}

/** Mobile networks give addresses of their own; a world without rules of a network has none to break. */
function isAsked(seat: Seat): boolean {
	return seat.device.network.connection !== 'mobile' && givenAt(seat).gateway !== '';
}

function hasNone({ network }: Device): boolean {
	return network.address === '' || isSelfAssigned(network.address);
}

function link(
	code: string,
	broken: (seat: Seat) => string | null,
	technician: (seat: Seat) => string
): LinkRule {
	return {
		code,
		level: 'network',
		broken(seat) {
			const found = isAsked(seat) ? broken(seat) : null;
			return found === null ? null : found;
		},
		technician
	};
}

/** Another device at the office that is switched on and has the same address. */
function twin({ tables, device }: Seat): Device | undefined {
	const { address, site } = device.network;
	return tables
		.all('devices')
		.find(
			(one) =>
				one.id !== device.id &&
				one.power === 'on' &&
				one.network.site === site &&
				one.network.address === address &&
				site === 'office'
		);
}

/** Its own address. */
export const addressLinks: readonly LinkRule[] = [
	link(
		'no DHCP',
		(seat) =>
			seat.device.network.dhcp && hasNone(seat.device) && givenAt(seat).dhcp !== 'up'
				? `DHCP: ${givenAt(seat).dhcp}`
				: null,
		(seat) =>
			givenAt(seat).dhcp === 'full'
				? 'The DHCP server has no address left to give.'
				: 'The DHCP server does not answer.'
	),
	link(
		'no address',
		({ device }) =>
			hasNone(device) ? `${device.name}, address: ${device.network.address || 'none'}` : null,
		({ device }) =>
			device.network.address
				? `${device.name} has given itself ${device.network.address}: it got no address by DHCP.`
				: `${device.name} has no address.`
	),
	link(
		'wrong address',
		(seat) => {
			const { device } = seat;
			const { gateway, mask } = givenAt(seat);
			const wrong = !hasNone(device) && !isSameSubnet(device.network.address, gateway, mask);
			return wrong ? `${device.name}, address: ${device.network.address}` : null;
		},
		({ device }) => `The address ${device.network.address} of ${device.name} is of another network.`
	),
	link(
		'address used twice',
		(seat) => {
			const other = hasNone(seat.device) ? undefined : twin(seat);
			return other
				? `${seat.device.name} and ${other.name}, address: ${other.network.address}`
				: null;
		},
		(seat) => `${seat.device.name} and ${twin(seat)?.name ?? ''} have the same address.`
	)
];

/** Asked where what is tried lies beyond the device's own subnet. */
export const gatewayLink: LinkRule = link(
	'wrong gateway',
	(seat) => {
		const { device } = seat;
		const wrong = !hasNone(device) && device.network.gateway !== givenAt(seat).gateway;
		return wrong ? `${device.name}, gateway: ${device.network.gateway || 'none'}` : null;
	},
	(seat) =>
		`${seat.device.name} has the gateway ${seat.device.network.gateway || 'none'}, not ${givenAt(seat).gateway}.`
);

/** Whether names are found: one of its servers is one that answers. */
export const dnsLink: LinkRule = link(
	'wrong DNS',
	(seat) => {
		const { device } = seat;
		const right = givenAt(seat).dns;
		const wrong = right.length > 0 && !device.network.dns.some((one) => right.includes(one));
		return wrong ? `${device.name}, DNS: ${device.network.dns.join(', ') || 'none'}` : null;
	},
	({ device }) =>
		`None of the DNS servers of ${device.name} answers: ${device.network.dns.join(', ') || 'there is none'}.`
);

/** Web traffic is sent to a server that is not there. */
export const proxyLink: LinkRule = {
	code: 'wrong proxy',
	level: 'network',
	broken: ({ device }) =>
		device.network.proxy && isComputer(device)
			? `${device.name}, proxy: ${device.network.proxy}`
			: null,
	technician: ({ device }) =>
		`${device.name} sends its web traffic to the proxy ${device.network.proxy}, which does not answer.`
};
