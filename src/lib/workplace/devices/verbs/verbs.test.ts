import { describe, expect, it } from 'vitest';
import { jane, john, karen, ken } from '../../directory/play.testkit.ts';
import { symptoms } from '../../symptoms/symptoms.ts';
import { office, officeWith, type Office } from '../office.testkit.ts';
import { seatOf } from '../../rules/seat.ts';
import type { WorldDevice } from '../words/world-device.ts';
import { deviceVerbs } from './index.ts';
import { faults } from './repairs.testkit.ts';

/** Codes of all that is broken at PC-114, but for the licence that Karen lacks. */
function broken(one: Office): Set<string> {
	const all = symptoms(seatOf(one.tables, one.now, one.row('PC-114')));
	return new Set(
		all
			.flatMap(({ chain }) => chain.map(({ code }) => code))
			.filter((code) => code !== 'no licence')
	);
}

function refused(one: Office, verb: string, args: object, by = john): string {
	const { refusal, events } = one.do(by, verb, { device: 'PC-114', onSite: true, ...args });
	expect(events).toEqual([]);
	return refusal?.message ?? refusal?.fields[0]?.message ?? '';
}

describe('what mends a fault', () => {
	it.each(faults.map((fault) => [fault.code, JSON.stringify(fault.is), fault] as const))(
		'%s: %s',
		(code, _is, { device = 'PC-114', is, mends }) => {
			const one = officeWith({ [device]: is });
			expect(broken(one)).toContain(code);
			for (const [verb, args = {}] of mends) {
				const { refusal, events, notice } = one.do(john, verb, { device, onSite: true, ...args });
				expect([verb, refusal]).toEqual([verb, null]);
				expect(events.some(({ table }) => table === 'devices')).toBe(true);
				expect(notice).toMatch(/^[A-Z].*\.$/);
			}
			expect(broken(one)).not.toContain(code);
			expect(one.log).toHaveLength(mends.length);
			expect(one.log.every((line) => line.includes(` on ${device}`))).toBe(true);
		}
	);

	it.each([
		['repair_software', 'damaged profile'],
		['reset_profile', 'damaged installation'],
		['clear_cache', 'add-in'],
		['disable_add_ins', 'cache'],
		['update_software', 'damaged profile']
	] as const)('%s does not mend a %s', (verb, cause) => {
		const one = officeWith({ 'PC-114': { software: [{ name: 'Word', cause }] } });
		one.do(john, verb, { device: 'PC-114', program: 'Word' });
		expect(one.try('program', 'Word').works).toBe(false);
	});

	it('says in a swap test whether it was the part', () => {
		const swap = (more: object) =>
			officeWith({ 'PC-114': { peripherals: [{ kind: 'headset', ...more }] } }).do(
				john,
				'swap_part',
				{
					device: 'PC-114',
					part: 'headset'
				}
			).notice;
		expect(swap({ state: 'broken' })).toBe(
			'Swapped the Headset with a spare one on PC-114. It works.'
		);
		expect(swap({ driver: 'missing' })).toContain('It still does not work.');
	});

	it('leaves DNS servers that were set by hand when an address is renewed', () => {
		const one = officeWith({ 'PC-114': { dns: ['10.0.9.9'] } });
		one.do(john, 'renew_address', { device: 'PC-114', onSite: true });
		expect(one.causes('internet')).toEqual(['wrong DNS']);
	});

	it('gets no address where nobody gives one', () => {
		const down = { 'directory policy': { dhcp: 'down' as const } };
		const one = officeWith({ 'PC-114': { address: 'none' } }, down);
		const { notice } = one.do(john, 'renew_address', { device: 'PC-114', onSite: true });
		expect(notice).toBe('No DHCP server answers.');
		expect(one.row('PC-114').network.address).toMatch(/^169\.254\./);
	});

	it('gets an address by itself once the cable is in', () => {
		const one = officeWith({ 'PC-114': { cable: 'unplugged', address: 'self-assigned' } });
		one.do(karen, 'reseat_part', { device: 'PC-114', part: 'Network cable' });
		expect(one.try('internet').works).toBe(true);
	});

	it('brings malware that starts itself back', () => {
		const one = officeWith({ 'PC-114': { processes: [{ name: 'x.exe', malware: true }] } });
		const { notice } = one.do(john, 'end_process', { device: 'PC-114', process: 'x.exe' });
		expect(notice).toBe('x.exe was ended, and has started itself again.');
		expect(one.causes('work')).toEqual(['malware']);
		expect(refused(one, 'end_isolation', {})).toBe('PC-114 is not isolated.');
		one.do(john, 'isolate_device', { device: 'PC-114' });
		expect(refused(one, 'end_isolation', {})).toBe('Malware still runs on PC-114: x.exe.');
	});

	it('starts automatic services with the device, and those that are disabled not', () => {
		const after = (state: 'stopped' | 'disabled') => {
			const one = officeWith({ 'PC-114': { services: { Spooler: state } } });
			one.do(john, 'restart_device', { device: 'PC-114' });
			return one.try('print', 'FRONT-2').works;
		};
		expect([after('stopped'), after('disabled')]).toEqual([true, false]);
	});

	it('joins by VPN again once the certificate is new', () => {
		const is: Partial<WorldDevice> = { vpn: 'disconnected', 'vpn certificate': 'expired' };
		const one = officeWith({ 'LT-7': is });
		const connect = () => one.do(ken, 'connect_vpn', { device: 'LT-7' }).refusal?.message;
		expect(connect()).toBe('The VPN could not be connected: the certificate is not valid.');
		one.do(john, 'renew_certificate', { device: 'LT-7' });
		expect(connect()).toBeUndefined();
		expect(one.try('service', 'Intranet', 'LT-7').works).toBe(true);
		one.do(ken, 'disconnect_vpn', { device: 'LT-7' });
		expect(one.causes('service', 'Intranet', 'LT-7')).toEqual(['VPN not connected']);
	});

	it('unlocks the disk with the key of the directory only', () => {
		const one = officeWith({ 'PC-114': { power: 'asks for recovery key' } });
		expect(refused(one, 'enter_recovery_key', { key: '1-2-3' })).toBe(
			'The recovery key is not right.'
		);
		const key = one.computer('PC-114')?.recoveryKey ?? '';
		one.do(karen, 'enter_recovery_key', { device: 'PC-114', key: key.replaceAll('-', ' ') });
		expect(one.row('PC-114').power).toBe('on');
	});

	it('swaps a failed disk with an empty one, which has to be installed', () => {
		const one = officeWith({ 'PC-114': { power: 'does not start', disk: { state: 'failing' } } });
		expect(refused(one, 'reinstall_device', {})).toBe('The disk of PC-114 fails: swap it first.');
		one.do(john, 'swap_part', { device: 'PC-114', part: 'Disk' });
		expect(one.causes('work')).toEqual(['does not start']);
		one.do(john, 'reinstall_device', { device: 'PC-114' });
		expect(one.try('log on').works).toBe(true);
		expect(one.row('PC-114').printers).toEqual([]);
	});

	it('lets a phone take the new password', () => {
		const stored = [{ program: 'Mail app', password: 'old' as const }];
		const one = officeWith({ 'PH-1': { 'stored passwords': stored } });
		one.do(karen, 'enter_password', { device: 'PH-1', program: 'Mail app' });
		expect(one.try('service', 'Mail', 'PH-1').works).toBe(true);
	});

	it('sets addresses by hand, installs the VPN client, and prints by default elsewhere', () => {
		const one = officeWith({ 'PC-114': { printers: ['FRONT-2'] } });
		const at = { device: 'PC-114' };
		one.do(john, 'install_vpn_client', at);
		one.do(john, 'set_printer_address', { ...at, printer: 'FRONT-2', address: '10.20.4.4' });
		one.do(john, 'set_default_printer', { ...at, printer: 'FRONT-2' });
		one.do(john, 'release_address', at);
		one.do(john, 'set_address', {
			...at,
			onSite: true,
			address: '10.20.4.99',
			gateway: '10.20.0.1'
		});
		one.do(john, 'uninstall_software', { ...at, program: 'Word' });
		one.do(john, 'renew_policies', at);
		expect(one.row('PC-114')).toMatchObject({
			policiesApplied: one.now,
			network: { address: '10.20.4.99', dhcp: false, vpn: { installed: true, connected: false } },
			printers: [{ address: '10.20.4.4', isDefault: true }]
		});
		expect(one.try('program', 'Word').works).toBe(false);
		one.do(john, 'switch_off_device', at);
		expect(one.row('PC-114').power).toBe('off');
	});
});

describe('what is refused', () => {
	const none = officeWith();
	it.each<[string, object, string]>([
		['start_system_service', { service: 'Spooler' }, 'Print Spooler has been started already.'],
		[
			'stop_system_service',
			{ service: 'Spoler' },
			'PC-114 has no service "Spoler". It has: Audiosrv,'
		],
		['end_process', { process: 'lsass.exe' }, 'lsass.exe is a part of Windows: access is denied.'],
		['end_process', { process: 'x' }, 'PC-114 has no process "x".'],
		['close_program', { program: 'Word' }, 'Word is not open.'],
		['install_software', { program: 'Word' }, 'Word is installed on PC-114 already.'],
		['install_software', { program: ' ' }, 'Say which program.'],
		['set_address', { address: '10.20' }, '"10.20" is not an address.'],
		['set_dns_servers', { servers: ['300.1.1.1'] }, '"300.1.1.1" is not an address.'],
		['connect_vpn', {}, 'There is no VPN client on PC-114.'],
		['disconnect_vpn', {}, 'The VPN is not connected.'],
		['renew_certificate', {}, 'There is no VPN client on PC-114.'],
		['remove_stored_password', { program: 'Mail' }, 'PC-114 keeps no password for Mail.'],
		['map_drive', { drive: '?', share: 'Finance' }, '"?" is no letter of a drive.'],
		['map_drive', { drive: 'T', share: 'Nothing' }, 'There is no share "Nothing".'],
		['disconnect_drive', { drive: 'T' }, 'PC-114 has no drive T:.'],
		['add_printer', { printer: 'FRONT-9' }, 'There is no printer "FRONT-9".'],
		['add_printer', { printer: 'front-2' }, 'The printer FRONT-2 is added on PC-114 already.'],
		['resume_printing', { printer: 'FRONT-2' }, 'Printing to FRONT-2 is not paused.'],
		['clear_print_queue', { printer: 'FRONT-9' }, 'The printer FRONT-9 is not added on PC-114.'],
		['swap_part', { part: 'Flux' }, 'PC-114 has no peripheral "Flux".'],
		['update_driver', { peripheral: 'Dock9' }, 'PC-114 has no peripheral "Dock9".'],
		['roll_back_driver', { peripheral: 'Headset' }, 'There is no earlier driver of the Headset.'],
		['unblock_part', { peripheral: 'Headset' }, 'The Headset is not switched off in the settings.'],
		['uninstall_update', { update: 'KB9' }, 'PC-114 has no update "KB9". It has: KB5048685.'],
		['switch_on_device', {}, 'PC-114 is switched on.'],
		['enter_recovery_key', { key: '1' }, 'PC-114 does not ask for a key.'],
		['clear_paper_jam', { device: 'FRONT-2' }, 'No paper is jammed in FRONT-2.'],
		['refill_printer', { device: 'FRONT-2' }, 'FRONT-2 has paper and toner.'],
		['set_printer_online', { device: 'FRONT-2' }, 'FRONT-2 is online.'],
		['set_printer_online', {}, 'PC-114 is a desktop: this is for printers only.'],
		[
			'start_program',
			{ device: 'FRONT-2', program: 'Word' },
			'FRONT-2 is a printer: this is for computers only.'
		],
		['restart_device', { device: 'PC-999' }, 'There is no device "PC-999".']
	])('%s %o', (verb, args, sentence) => {
		expect(refused(none, verb, args)).toContain(sentence);
	});

	it('needs the device to be on, and something to reach it by', () => {
		const off = officeWith({ 'PC-114': { power: 'off' } });
		expect(refused(off, 'flush_dns_cache', {})).toBe('PC-114 is switched off.');
		const cut = officeWith({ 'PC-114': { cable: 'unplugged' } });
		expect(refused(cut, 'flush_dns_cache', { onSite: false })).toBe(
			'There is no remote session with PC-114: it does not answer. Go there, or guide its user.'
		);
		expect(cut.do(john, 'flush_dns_cache', { device: 'PC-114', onSite: true }).refusal).toBeNull();
		const alone = officeWith({ 'PC-114': { isolated: true } });
		expect(alone.do(john, 'end_isolation', { device: 'PC-114' }).refusal).toBeNull();
	});

	it('needs the right, or for simple things one’s own device', () => {
		const admins = {
			groups: [{ name: 'Desktop', members: ['jane'], grants: ['manage devices' as const] }]
		};
		const one = officeWith({}, { groups: [...(office.groups ?? []), ...admins.groups] });
		const restart = (by: typeof john) =>
			one.do(by, 'restart_device', { device: 'PC-114' }).refusal?.message;
		expect(restart(john)).toBe('Access is denied: John Doe has no right to manage devices.');
		expect(restart(jane)).toBeUndefined();
		expect(restart(karen)).toBeUndefined();
		expect(restart(ken)).toBe('Access is denied: Ken Smith has no right to manage devices.');
		const service = { device: 'PC-114', service: 'Spooler' };
		expect(one.do(karen, 'restart_system_service', service).refusal?.http).toBe(403);
	});
});

it('has words, a label and a sentence for each verb', () => {
	for (const verb of Object.values(deviceVerbs)) {
		expect(verb.about).toMatch(/^[A-Z].*\.$/);
		expect(verb.group).toBe('device');
	}
	expect(Object.keys(deviceVerbs).length).toBeGreaterThan(50);
});
