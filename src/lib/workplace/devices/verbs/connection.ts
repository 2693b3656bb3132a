import { refuse } from '#lib/kernel/refusal.ts';
import { arg } from '../../verb.ts';
import { seatOf } from '../../rules/seat.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { vpnLinks, vpnOf } from '../../symptoms/links/reach.ts';
import { setMedia, setNetwork } from './change.ts';
import { deviceVerb } from './device-verb.ts';

const DAY = 86_400_000;

export const switchWifi = deviceVerb({
	name: 'switch_wifi',
	say: 'switch Wi-Fi',
	label: 'Wi-Fi',
	about: 'Switches the Wi-Fi of a device on or off.',
	by: 'hand',
	of: 'all',
	args: { on: arg.boolean('on', 'On or off.') },
	run(work, device, { on }) {
		setMedia(work, device, { wifi: { ...device.network.wifi, on } });
		return `Switched Wi-Fi ${on ? 'on' : 'off'}`;
	}
});

export const joinWifi = deviceVerb({
	name: 'join_wifi',
	say: 'join Wi-Fi',
	label: 'Forget and join Wi-Fi',
	about: 'Lets a device forget its Wi-Fi and join one with the present password.',
	by: 'hand',
	of: 'all',
	args: {
		network: arg.optional(
			arg.text('network', 'Name of the Wi-Fi; the one that it knows unless said.')
		)
	},
	run(work, device, { network = device.network.wifi.name }) {
		setMedia(work, device, {
			connection: 'wifi',
			wifi: { on: true, name: network, password: 'right' }
		});
		return `Joined the Wi-Fi ${network}`;
	}
});

export const connectBy = deviceVerb({
	name: 'connect_by',
	say: 'connect by',
	label: 'Connect by',
	about: 'Chooses how a device is connected to the network.',
	by: 'hand',
	of: 'all',
	args: {
		connection: arg.choice('connection', 'Cable, Wi-Fi or mobile data.', [
			'cable',
			'wifi',
			'mobile'
		])
	},
	run(work, device, { connection }) {
		setMedia(work, device, { connection });
		return `Connected by ${connection === 'wifi' ? 'Wi-Fi' : connection}`;
	}
});

export const connectVpn = deviceVerb({
	name: 'connect_vpn',
	say: 'connect VPN',
	label: 'Connect VPN',
	about: 'Connects the VPN of a device, with the account of its user.',
	owner: true,
	when: ({ network: { vpn } }) => !!vpn?.installed && !vpn.connected,
	run(work, device) {
		const { vpn } = device.network;
		if (!vpn?.installed) return refuse(`There is no VPN client on ${device.name}.`);
		if (vpn.connected) refuse('The VPN is connected already.');
		const seat = seatOf(work, work.at, device);
		const broken = firstBroken(vpnLinks, seat, { service: vpnOf(seat) });
		if (broken)
			refuse(shownBy[broken.code] ?? 'The VPN could not be connected: the server did not answer.');
		setNetwork(work, device, { vpn: { ...vpn, connected: true } });
		return 'Connected the VPN';
	}
});

/** What the client itself can tell of the reason. */
const shownBy: Readonly<Record<string, string>> = {
	'certificate expired': 'The VPN could not be connected: the certificate is not valid.',
	'old password stored': 'The VPN could not be connected: the password is wrong.',
	'account locked': 'The VPN could not be connected: access is denied.',
	'account disabled': 'The VPN could not be connected: access is denied.',
	'account expired': 'The VPN could not be connected: access is denied.',
	'password expired': 'The VPN could not be connected: access is denied.',
	'no second factor': 'The VPN could not be connected: the sign-in was not approved.',
	'not in the group': 'The VPN could not be connected: access is denied.'
};

export const disconnectVpn = deviceVerb({
	name: 'disconnect_vpn',
	say: 'disconnect VPN',
	label: 'Disconnect VPN',
	about: 'Disconnects the VPN of a device.',
	owner: true,
	when: ({ network: { vpn } }) => vpn?.connected ?? false,
	run(work, device) {
		const { vpn } = device.network;
		if (!vpn?.connected) return refuse('The VPN is not connected.');
		setNetwork(work, device, { vpn: { ...vpn, connected: false } });
		return 'Disconnected the VPN';
	}
});

export const installVpn = deviceVerb({
	name: 'install_vpn_client',
	say: 'install VPN client',
	label: 'Install VPN client',
	about: 'Installs the VPN client with a certificate for 90 days.',
	when: ({ network: { vpn } }) => !vpn?.installed,
	run(work, device) {
		if (device.network.vpn?.installed) refuse(`${device.name} has the VPN client already.`);
		const vpn = { installed: true, connected: false, certificate: work.at + 90 * DAY };
		setNetwork(work, device, { vpn });
		return 'Installed the VPN client';
	}
});

export const renewCertificate = deviceVerb({
	name: 'renew_certificate',
	say: 'renew certificate',
	label: 'Renew certificate',
	about: 'Gives a device a new certificate for the VPN, for 90 days.',
	when: ({ network: { vpn } }) => vpn?.installed ?? false,
	run(work, device) {
		const { vpn } = device.network;
		if (!vpn?.installed) return refuse(`There is no VPN client on ${device.name}.`);
		setNetwork(work, device, { vpn: { ...vpn, certificate: work.at + 90 * DAY } });
		return 'Renewed the VPN certificate';
	}
});

export const isolateDevice = deviceVerb({
	name: 'isolate_device',
	say: 'isolate device',
	label: 'Isolate',
	about: 'Cuts a device off from everything but the tools of technicians, to contain malware.',
	when: ({ network }) => !network.isolated,
	run(work, device) {
		if (device.network.isolated) refuse(`${device.name} is isolated already.`);
		setNetwork(work, device, { isolated: true });
		return 'Activated isolation';
	}
});

export const reconnectDevice = deviceVerb({
	name: 'end_isolation',
	say: 'end isolation',
	label: 'End isolation',
	about: 'Lets a device into the network again that was isolated.',
	when: ({ network }) => network.isolated,
	run(work, device) {
		if (!device.network.isolated) refuse(`${device.name} is not isolated.`);
		const malware = device.processes.find(({ nature }) => nature === 'malware');
		if (malware) refuse(`Malware still runs on ${device.name}: ${malware.name}.`);
		setNetwork(work, device, { isolated: false });
		return 'Ended the isolation';
	}
});
