import { refuse } from '#lib/kernel/refusal.ts';
import { usualDaemons, usualProcesses, usualSoftware } from '../founding/usual.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device } from '../../model/index.ts';
import { computerOf } from '../../symptoms/links/domain.ts';
import { seatOf } from '../../rules/seat.ts';
import { set } from './change.ts';
import { deviceVerb } from './device-verb.ts';
import { hasMedia, leased } from '../rules/lease.ts';

/** The image joins the computer anew: it has the secret of its account in the directory. */
function secretOf(work: Work, device: Device): number {
	return computerOf(seatOf(work, work.at, device))?.secret ?? device.secret;
}

export const reinstall = deviceVerb({
	name: 'reinstall_device',
	say: 'reinstall device',
	label: 'Reinstall',
	about:
		'Puts the company’s image on a computer, from a stick: usual programs, drivers and settings; in the domain as before. Printers, drives, passwords and other programs are gone.',
	by: 'hand',
	power: 'any',
	run(work, device) {
		if (device.power === 'off' || device.power === 'asks for recovery key')
			refuse(`${device.name} has to be switched on first.`);
		if (device.disk.state === 'failing') refuse(`The disk of ${device.name} fails: swap it first.`);
		const { vpn } = device.network;
		const network = {
			...device.network,
			dnsCache: [],
			proxy: '',
			dhcp: true,
			dns: [],
			vpn: vpn && { ...vpn, connected: false }
		};
		const given = hasMedia(work, device)
			? leased(work, { ...device, network })
			: { address: '', gateway: '' };
		set(work, device, {
			...(device.domain && { secret: secretOf(work, device) }),
			power: 'on',
			booted: work.at,
			stopError: '',
			systemFiles: 'intact',
			disk: { ...device.disk, free: Math.round(device.disk.size * 0.8), state: 'healthy' },
			software: usualSoftware(),
			updates: [],
			daemons: usualDaemons(),
			processes: usualProcesses(device.name),
			peripherals: device.peripherals.map((part) => ({
				...part,
				driver: part.driver === 'none needed' ? part.driver : 'fine',
				blocked: false
			})),
			printers: [],
			drives: [],
			credentials: [],
			groupsAtLogon: null,
			policiesApplied: work.at,
			network: { ...network, ...given }
		});
		return 'Installed the company’s image';
	}
});
