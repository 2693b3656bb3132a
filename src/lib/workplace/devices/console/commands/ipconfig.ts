import { firstBroken } from '../../../symptoms/link.ts';
import { mediaLinks } from '../../../symptoms/links/media.ts';
import { hostsOf } from '../../../rules/hosts.ts';
import { flushDns, releaseAddress, renewAddress } from '../../verbs/addresses.ts';
import type { ConsoleCommand } from '../command.ts';
import { dotted, lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';

/** With two blanks, as Windows prints it. */
const SUFFIX = 'Connection-specific DNS Suffix  ';
const title = ['', 'Windows IP Configuration', ''];

/** "Ethernet adapter Ethernet:" */
export function adapterName({ device }: Prompt): string {
	return device.network.connection === 'wifi' ? 'Wi-Fi' : 'Ethernet';
}

function adapter(prompt: Prompt, all: boolean): string[] {
	const { device, suffix } = prompt;
	const { network } = device;
	const name = adapterName(prompt);
	const kind = name === 'Wi-Fi' ? 'Wireless LAN adapter' : 'Ethernet adapter';
	const head = [`${kind} ${name}:`, ''];
	const physical = all
		? [
				dotted(
					'Description',
					name === 'Wi-Fi' ? 'Wireless Network Adapter' : 'Ethernet Controller'
				),
				dotted('Physical Address', network.mac),
				dotted('DHCP Enabled', network.dhcp ? 'Yes' : 'No')
			]
		: [];
	const media = firstBroken(mediaLinks, prompt.seat, null);
	if (media && media.code !== 'isolated')
		return [...head, dotted('Media State', 'Media disconnected'), dotted(SUFFIX, ''), ...physical];
	const isOwn = network.address.startsWith('169.254.');
	const label = isOwn ? 'Autoconfiguration IPv4 Address' : 'IPv4 Address';
	return [
		...head,
		dotted(SUFFIX, network.site === 'office' ? suffix : ''),
		...physical,
		...(network.address ? [dotted(label, `${network.address}${all ? '(Preferred)' : ''}`)] : []),
		...(network.address ? [dotted('Subnet Mask', isOwn ? '255.255.0.0' : network.mask)] : []),
		dotted('Default Gateway', network.gateway),
		...(all ? dnsServers(network.dns) : [])
	];
}

function dnsServers(dns: readonly string[]): string[] {
	const [first = '', ...others] = dns;
	return [dotted('DNS Servers', first), ...others.map((one) => `${' '.repeat(39)}${one}`)];
}

function host({ device, suffix }: Prompt): string[] {
	return [
		dotted('Host Name', device.name),
		dotted('Primary Dns Suffix', device.domain ? suffix : ''),
		dotted('Node Type', 'Hybrid'),
		''
	];
}

function vpn({ device }: Prompt): string[] {
	const state = device.network.vpn;
	if (!state?.installed) return [];
	const media = state.connected ? [] : [dotted('Media State', 'Media disconnected')];
	return ['', 'PPP adapter VPN:', '', ...media];
}

function cacheLines({ work, device }: Prompt): string[] {
	const kept = device.network.dnsCache;
	const hosts = hostsOf(work)
		.filter(({ service }) => service)
		.slice(0, 3);
	const all = [...kept, ...hosts.filter((one) => !kept.some(({ name }) => name === one.name))];
	if (all.length === 0) return ['Could not display the DNS Resolver Cache.'];
	return all.flatMap(({ name, address }) => [
		`    ${name}`,
		'    ----------------------------------------',
		`    Record Name . . . . . : ${name}`,
		'    Record Type . . . . . : 1',
		`    A (Host) Record . . . : ${address}`,
		''
	]);
}

/** An error of DHCP, as the real command says it. */
function failed(doing: string, reason: string): string {
	return lines(title, `An error occurred while ${doing} interface : ${reason}`);
}

export const ipconfig: ConsoleCommand = {
	names: ['ipconfig'],
	about:
		'Shows addresses, gateway and DNS servers (/all, /release, /renew, /flushdns, /displaydns).',
	run(prompt, { options, names }) {
		const [option] = options;
		switch (names.length ? 'wrong' : option) {
			case undefined:
				return lines(title, adapter(prompt, false), vpn(prompt));
			case '/all':
				return lines(title, host(prompt), adapter(prompt, true), vpn(prompt));
			case '/release': {
				const reason = prompt.change(releaseAddress, {});
				return reason ? failed('releasing', reason) : lines(title, adapter(prompt, false));
			}
			case '/renew': {
				const reason = prompt.change(renewAddress, {});
				if (reason) return failed('renewing', reason);
				if (prompt.device.network.address.startsWith('169.254.'))
					return failed('renewing', 'unable to contact your DHCP server. Request has timed out.');
				return lines(title, adapter(prompt, false));
			}
			case '/flushdns':
				prompt.change(flushDns, {});
				return lines(title, 'Successfully flushed the DNS Resolver Cache.');
			case '/displaydns':
				return lines(title, cacheLines(prompt));
			default:
				return lines(
					'',
					'Error: unrecognized or incomplete command line.',
					'',
					'USAGE:',
					'    ipconfig [/all | /renew | /release | /flushdns | /displaydns]'
				);
		}
	}
};
