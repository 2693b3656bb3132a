import { firstBroken } from '../../../symptoms/link.ts';
import { mediaLinks } from '../../../symptoms/links/media.ts';
import { hash } from '#lib/kernel/hash.ts';
import { setDnsServers } from '../../verbs/addresses.ts';
import { isAddress } from '../../../rules/address.ts';
import type { ConsoleCommand, Typed } from '../command.ts';
import { labelled, lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';

function interfaces({ device, seat }: Prompt): string {
	const { network } = device;
	const field = (label: string, value: string) => `    ${labelled(label, `: ${value}`, 23)}`;
	const media = firstBroken(mediaLinks, seat, null)?.code;
	const isJoined = network.connection === 'wifi' && media === undefined;
	return lines(
		'',
		'There is 1 interface on the system:',
		'',
		field('Name', 'Wi-Fi'),
		field('Physical address', network.mac.toLowerCase().replaceAll('-', ':')),
		field('State', isJoined ? 'connected' : 'disconnected'),
		isJoined
			? [
					field('SSID', network.wifi.name),
					field('Authentication', 'WPA3-Personal'),
					field('Signal', `${70 + (hash(device.name) % 30)}%`)
				]
			: [],
		field('Radio status', `Hardware On, Software ${network.wifi.on ? 'On' : 'Off'}`)
	);
}

/** "netsh interface ip set dns Ethernet static 10.0.0.10", or "... dhcp" */
function setDns(prompt: Prompt, { names }: Typed): string {
	const address = names.find((name) => isAddress(name));
	const isDhcp = names.some((name) => name.toLowerCase() === 'dhcp');
	if (!address && !isDhcp) return 'The syntax supplied for this command is not valid.';
	prompt.change(setDnsServers, address ? { servers: [address] } : {});
	return '';
}

export const netsh: ConsoleCommand = {
	names: ['netsh'],
	about: 'netsh wlan show interfaces, netsh interface ip set dns NAME dhcp.',
	run(prompt, typed) {
		const words = typed.names.map((name) => name.toLowerCase());
		if (words[0] === 'wlan' && words[1] === 'show' && words[2]?.startsWith('int'))
			return interfaces(prompt);
		const isDns =
			words[0]?.startsWith('int') &&
			words.includes('set') &&
			words.some((word) => word.startsWith('dns'));
		if (isDns) return setDns(prompt, typed);
		return `The following command was not found: ${typed.names.join(' ')}.`;
	}
};
