import type { Scene } from '#lib/kernel/scene.ts';
import type { Device, Network } from '../../model/index.ts';
import { isSelfAssigned } from '../../rules/address.ts';
import type { DeviceWants } from '../words/fact-words.ts';
import type { DeviceParts } from './device-parts.ts';

/** What conditions ask of a device's network. */
export function networkParts(parts: DeviceParts, scene: Scene, device: Device, wants: DeviceWants) {
	const { network } = device;
	parts.word('address', wants.address, addressWord(network.address, wants.address));
	parts.word('gateway', wants.gateway, network.gateway || 'none');
	if (wants.dns)
		parts.word(
			'DNS',
			[...wants.dns].sort().join(', ') || 'none',
			[...network.dns].sort().join(', ') || 'none'
		);
	parts.flag('DNS cache empty', wants['dns cache empty'], network.dnsCache.length === 0);
	parts.flag('DHCP', wants.dhcp, network.dhcp);
	parts.word('connection', wants.connection, network.connection);
	parts.word('cable', wants.cable, network.cable);
	parts.word('Wi-Fi', wants.wifi, network.wifi.on ? 'on' : 'off');
	parts.word('Wi-Fi password', wants['wifi password'], network.wifi.password);
	parts.word('VPN', wants.vpn, vpnWord(network));
	parts.word('VPN certificate', wants['vpn certificate'], certificateWord(network, scene.now));
	parts.word('proxy', wants.proxy, network.proxy || 'none');
	parts.flag('isolated', wants.isolated, network.isolated);
}

/** An address in the words of the question. */
function addressWord(address: string, wanted: string | undefined): string {
	if (address === '') return 'none';
	return wanted === 'self-assigned' && isSelfAssigned(address) ? 'self-assigned' : address;
}

function vpnWord({ vpn }: Network): string {
	if (!vpn?.installed) return 'none';
	return vpn.connected ? 'connected' : 'disconnected';
}

function certificateWord({ vpn }: Network, now: number): string {
	const expires = vpn?.certificate ?? null;
	return expires === null ? 'none' : expires <= now ? 'expired' : 'valid';
}
