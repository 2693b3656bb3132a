import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device } from '../../model/index.ts';
import { givenAt } from '../../symptoms/links/address.ts';
import { arg } from '../../verb.ts';
import { isAddress, isSelfAssigned } from '../../rules/address.ts';
import { hasMedia, leased } from '../rules/lease.ts';
import { setNetwork } from './change.ts';
import { deviceVerb } from './device-verb.ts';

function refuseWithoutMedia(work: Work, device: Device) {
	if (!hasMedia(work, device))
		refuse('No operation can be performed while the network cable or Wi-Fi is disconnected.');
}

export const releaseAddress = deviceVerb({
	name: 'release_address',
	say: 'release address',
	label: 'Release address',
	about: 'Gives the address back that a device got by DHCP.',
	run(work, device) {
		if (!device.network.dhcp) refuse('The address is set by hand: there is nothing to release.');
		refuseWithoutMedia(work, device);
		if (!device.network.address) refuse('There is no address to release.');
		setNetwork(work, device, { address: '', gateway: '' });
		return 'Released the address';
	}
});

export const renewAddress = deviceVerb({
	name: 'renew_address',
	say: 'renew address',
	label: 'Renew address',
	about: 'Asks the network for an address. DNS servers that were set by hand stay.',
	run(work, device) {
		if (!device.network.dhcp) refuse('The address is set by hand: there is nothing to renew.');
		refuseWithoutMedia(work, device);
		const { network } = setNetwork(work, device, leased(work, device));
		return isSelfAssigned(network.address)
			? { did: 'Asked in vain for an address', notice: 'No DHCP server answers.' }
			: `Renewed the address (${network.address})`;
	}
});

export const setDnsServers = deviceVerb({
	name: 'set_dns_servers',
	say: 'set DNS servers',
	label: 'DNS servers',
	about: 'Sets the DNS servers of a device by hand, or takes those that the network gives.',
	of: 'all',
	args: {
		servers: arg.optional(
			arg.list(
				'servers',
				'Addresses; those that the network gives unless said.',
				arg.text('', 'An address.')
			)
		)
	},
	run(work, device, { servers }) {
		const wrong = servers?.find((one) => !isAddress(one));
		if (wrong !== undefined) refuseField(null, 'servers', `"${wrong}" is not an address.`);
		const dns = servers?.length ? servers : givenAt({ tables: work, device }).dns;
		setNetwork(work, device, { dns });
		return servers?.length ? `Set DNS to ${dns.join(', ')}` : 'Set DNS to what the network gives';
	}
});

export const setAddress = deviceVerb({
	name: 'set_address',
	say: 'set address',
	label: 'Set address',
	about: 'Sets address and gateway of a device by hand.',
	of: 'all',
	args: {
		address: arg.text('address', 'The address.'),
		gateway: arg.optional(arg.text('gateway', 'The default gateway; as it is unless said.'))
	},
	run(work, device, { address, gateway = device.network.gateway }) {
		if (!isAddress(address)) refuseField(null, 'address', `"${address}" is not an address.`);
		if (gateway && !isAddress(gateway))
			refuseField(null, 'gateway', `"${gateway}" is not an address.`);
		setNetwork(work, device, { address, gateway, dhcp: false });
		return `Set the address ${address} by hand`;
	}
});

export const useDhcp = deviceVerb({
	name: 'use_dhcp',
	say: 'use DHCP',
	label: 'Use DHCP',
	about: 'Lets a device take address and DNS servers from the network.',
	of: 'all',
	when: ({ network }) => !network.dhcp,
	run(work, device) {
		const asking = setNetwork(work, device, { dhcp: true, address: '', gateway: '', dns: [] });
		if (hasMedia(work, asking)) setNetwork(work, asking, leased(work, asking));
		return 'Switched to DHCP';
	}
});

export const flushDns = deviceVerb({
	name: 'flush_dns_cache',
	say: 'flush DNS cache',
	label: 'Flush DNS cache',
	about: 'Empties the DNS cache of a device.',
	run(work, device) {
		setNetwork(work, device, { dnsCache: [] });
		return 'Flushed the DNS cache';
	}
});

export const setProxy = deviceVerb({
	name: 'set_proxy',
	say: 'set proxy',
	label: 'Proxy',
	about: 'Sets or removes the proxy of a device.',
	args: { proxy: arg.nullable(arg.text('proxy', 'Its address, or `none`.')) },
	run(work, device, { proxy }) {
		setNetwork(work, device, { proxy: proxy ?? '' });
		return proxy ? `Set the proxy ${proxy}` : 'Removed the proxy';
	}
});
