import { describe, expect, it } from 'vitest';
import { officeWith, type Office } from '../devices/office.testkit.ts';
import { seatOf } from '../rules/seat.ts';
import type { WorldDevice } from '../devices/words/world-device.ts';
import type { World } from '#lib/kernel/world.ts';
import { office } from '../devices/office.testkit.ts';
import { causes } from './codes.ts';
import { symptoms } from './symptoms.ts';
import type { Trying } from './trying.ts';

type Pc = Partial<WorldDevice>;
const pc = (changes: Pc) => officeWith({ 'PC-114': changes });
const laptop = (changes: Pc) => officeWith({ 'LT-7': changes });
const printer = (changes: Pc) => officeWith({ 'FRONT-2': changes });
const world = (more: World) => officeWith({}, more);
const services = (name: string, more: object) =>
	world({
		services: (office.services ?? []).map((one) => (one.name === name ? { ...one, ...more } : one))
	});
const account = (more: object) =>
	world({
		accounts: (office.accounts ?? []).map((one) =>
			one.name === 'Karen Jones' ? { ...one, ...more } : one
		)
	});

type Row = [code: string, office: Office, trying: Trying, name?: string, device?: string];
const head = { kind: 'headset' } as const;

/** One fault each: the first link that is broken, and what its technician is told. */
const rows: readonly Row[] = [
	['account disabled', account({ enabled: false }), 'log on'],
	['account disabled', account({ enabled: false }), 'share', 'Finance'],
	['account expired', account({ expires: '2 days ago' }), 'log on'],
	['account locked', account({ locked: true }), 'log on'],
	['account locked', account({ locked: true }), 'service', 'Mail'],
	['password expired', account({ 'password age': '91 days' }), 'log on'],
	['password expired', account({ 'must change password': true }), 'service', 'Mail'],
	['switched off', pc({ power: 'off' }), 'log on'],
	['switched off', pc({ power: 'off' }), 'print', 'FRONT-2'],
	['does not start', pc({ power: 'does not start' }), 'work'],
	['disk failed', pc({ power: 'does not start', disk: { state: 'failing' } }), 'work'],
	['recovery key wanted', pc({ power: 'asks for recovery key' }), 'log on'],
	[
		'no power',
		laptop({ power: 'off', peripherals: [{ kind: 'charger', state: 'broken' }] }),
		'work',
		'',
		'LT-7'
	],
	['off the domain', pc({ joined: false }), 'log on'],
	[
		'computer account disabled',
		world({ computers: [{ name: 'PC-114', enabled: false }] }),
		'log on'
	],
	['trust lost', world({ computers: [{ name: 'PC-114', 'trust lost': true }] }), 'log on'],
	['isolated', pc({ isolated: true }), 'internet'],
	[
		'network adapter fails',
		pc({ peripherals: [{ kind: 'network adapter', driver: 'missing' }] }),
		'internet'
	],
	['not connected', pc({ connection: 'none' }), 'internet'],
	['cable unplugged', pc({ cable: 'unplugged' }), 'internet'],
	['cable broken', pc({ cable: 'broken' }), 'print', 'FRONT-2'],
	['Wi-Fi off', laptop({ wifi: 'off' }), 'internet', '', 'LT-7'],
	['old Wi-Fi password', laptop({ 'wifi password': 'old' }), 'internet', '', 'LT-7'],
	['no address', pc({ address: 'self-assigned' }), 'internet'],
	['no address', pc({ address: 'none' }), 'share', 'Finance'],
	[
		'no DHCP',
		officeWith(
			{ 'PC-114': { address: 'self-assigned' } },
			{ 'directory policy': { dhcp: 'full' } }
		),
		'internet'
	],
	['wrong address', pc({ address: '192.168.7.3' }), 'internet'],
	[
		'address used twice',
		officeWith({ 'PC-114': { address: '10.20.4.9' }, 'FRONT-2': { address: '10.20.4.9' } }),
		'internet'
	],
	['wrong gateway', pc({ gateway: '10.20.0.254' }), 'internet'],
	['wrong DNS', pc({ dns: ['10.0.9.9'] }), 'internet'],
	['wrong DNS', pc({ dns: ['10.0.9.9'] }), 'service', 'Mail'],
	['wrong DNS cache', pc({ 'dns cache': { intranet: '10.9.9.9' } }), 'service', 'Intranet'],
	['wrong proxy', pc({ proxy: 'proxy.bank.example' }), 'internet'],
	['wrong proxy', pc({ proxy: 'proxy.bank.example' }), 'service', 'Online Banking'],
	['VPN not connected', laptop({ vpn: 'disconnected' }), 'service', 'Intranet', 'LT-7'],
	['no VPN client', laptop({ vpn: 'none' }), 'vpn', '', 'LT-7'],
	['no VPN client', laptop({ vpn: 'none' }), 'service', 'Intranet', 'LT-7'],
	['certificate expired', laptop({ 'vpn certificate': 'expired' }), 'vpn', '', 'LT-7'],
	[
		'certificate expired',
		laptop({ vpn: 'disconnected', 'vpn certificate': 'expired' }),
		'share',
		'Finance',
		'LT-7'
	],
	[
		'old password stored',
		pc({ 'stored passwords': [{ program: 'Mail', password: 'old' }] }),
		'service',
		'Mail'
	],
	[
		'old password stored',
		pc({ 'stored passwords': [{ program: 'Windows', password: 'old' }] }),
		'share',
		'Finance'
	],
	[
		'old password stored',
		officeWith({ 'PH-1': { 'stored passwords': [{ program: 'Mail app', password: 'old' }] } }),
		'service',
		'Mail',
		'PH-1'
	],
	['service down', services('Mail', { state: 'down' }), 'service', 'Mail'],
	['service down', services('Core', { state: 'down' }), 'service', 'Online Banking'],
	['service down', services('Files', { state: 'down' }), 'share', 'Finance'],
	['service degraded', services('Mail', { state: 'degraded' }), 'service', 'Mail'],
	['no second factor', services('Files', { 'second factor': true }), 'service', 'Files', 'LT-7'],
	['not in the group', services('Intranet', { group: 'Group admins' }), 'service', 'Intranet'],
	['no access to the share', world({ groups: [{ name: 'Finance' }] }), 'share', 'Finance'],
	['group not renewed', pc({ 'groups at logon': [] }), 'share', 'Finance'],
	[
		'drive not connected',
		pc({ drives: { 'S:': { share: 'Finance', connected: false } } }),
		'share',
		'Finance'
	],
	['no licence', pc({}), 'program', 'Acrobat'],
	['no licence', services('Intranet', { licence: 'Acrobat' }), 'service', 'Intranet'],
	['spooler stopped', pc({ services: { Spooler: 'stopped' } }), 'print', 'FRONT-2'],
	['spooler stopped', pc({ services: { Spooler: 'disabled' } }), 'print', 'FRONT-2'],
	['spooler hung', pc({ services: { Spooler: 'hung' } }), 'print', 'FRONT-2'],
	['printer not added', pc({ printers: [] }), 'print', 'FRONT-2'],
	['printing paused', pc({ printers: [{ printer: 'FRONT-2', paused: true }] }), 'print', 'FRONT-2'],
	[
		'queue stuck',
		pc({ printers: [{ printer: 'FRONT-2', queue: [{ document: 'a.pdf', state: 'error' }] }] }),
		'print',
		'FRONT-2'
	],
	[
		'printer address wrong',
		pc({ printers: [{ printer: 'FRONT-2', address: '10.20.4.3' }] }),
		'print',
		'FRONT-2'
	],
	['printer off', printer({ power: 'off' }), 'print', 'FRONT-2'],
	['printer off', printer({ 'printer state': 'off' }), 'print', 'FRONT-2'],
	['printer unplugged', printer({ cable: 'unplugged' }), 'print', 'FRONT-2'],
	['printer offline', printer({ offline: true }), 'print', 'FRONT-2'],
	['paper jam', printer({ 'printer state': 'paper jam' }), 'print', 'FRONT-2'],
	['no paper', printer({ 'printer state': 'no paper' }), 'print', 'FRONT-2'],
	['no toner', printer({ 'printer state': 'no toner' }), 'print', 'FRONT-2'],
	[
		'program not installed',
		pc({ software: [{ name: 'Outlook', installed: false }] }),
		'service',
		'Mail'
	],
	['update broke it', pc({ updates: [{ name: 'KB1', breaks: 'Outlook' }] }), 'program', 'Outlook'],
	[
		'update broke it',
		pc({ updates: [{ name: 'KB1', breaks: 'Headset' }] }),
		'peripheral',
		'Headset'
	],
	[
		'installation damaged',
		pc({ software: [{ name: 'Word', cause: 'damaged installation' }] }),
		'program',
		'Word'
	],
	[
		'version too old',
		pc({ software: [{ name: 'Word', cause: 'old version' }] }),
		'program',
		'Word'
	],
	[
		'profile damaged',
		pc({ software: [{ name: 'Outlook', cause: 'damaged profile' }] }),
		'service',
		'Mail'
	],
	['add-in fails', pc({ software: [{ name: 'Excel', cause: 'add-in' }] }), 'program', 'Excel'],
	['cache damaged', pc({ software: [{ name: 'Teams', cause: 'cache' }] }), 'program', 'Teams'],
	['program fails', pc({ software: [{ name: 'Word', state: 'hangs' }] }), 'program', 'Word'],
	[
		'dock or cable fails',
		pc({
			peripherals: [
				{ kind: 'dock', state: 'broken' },
				{ kind: 'monitor', name: 'Second monitor', through: 'Dock' }
			]
		}),
		'peripheral',
		'Second monitor'
	],
	['unplugged', pc({ peripherals: [{ ...head, state: 'unplugged' }] }), 'peripheral', 'Headset'],
	['broken', pc({ peripherals: [{ ...head, state: 'broken' }] }), 'peripheral', 'Headset'],
	[
		'driver missing',
		pc({ peripherals: [{ ...head, driver: 'missing' }] }),
		'peripheral',
		'Headset'
	],
	['driver too old', pc({ peripherals: [{ ...head, driver: 'old' }] }), 'peripheral', 'Headset'],
	['blocked', pc({ peripherals: [{ ...head, blocked: true }] }), 'peripheral', 'Headset'],
	['malware', pc({ processes: [{ name: 'invoice.exe', malware: true }] }), 'work'],
	['driver faulty', pc({ peripherals: [{ ...head, driver: 'faulty' }] }), 'work'],
	['system files damaged', pc({ 'system files': 'damaged' }), 'work'],
	['disk failing', pc({ disk: { state: 'failing' } }), 'work'],
	['disk errors', pc({ disk: { state: 'errors' } }), 'work'],
	['disk full', pc({ disk: { free: 2 } }), 'work'],
	['processor busy', pc({ processes: [{ name: 'a.exe', cpu: 97 }] }), 'work'],
	['memory full', pc({ processes: [{ name: 'a.exe', memory: 14_000 }] }), 'work'],
	['process hangs', pc({ processes: [{ name: 'a.exe', state: 'not responding' }] }), 'work']
];

it.each(rows)('%s', (code, one, trying, name = '', device = 'PC-114') => {
	const symptom = one.try(trying, name, device);
	expect(symptom.chain.map((link) => link.code)[0]).toBe(code);
	expect(symptom.works).toBe(false);
	expect(symptom.caller).toMatch(/^[A-Z“].*\.$/);
	expect(symptom.chain[0]?.technician).toMatch(/\w.*\.$/);
	expect(symptom.chain[0]?.technician).not.toContain('undefined');
	expect(symptom.chain[0]?.fact).not.toBe('');
});

it('has a test for every cause', () => {
	expect(new Set(rows.map(([code]) => code))).toEqual(new Set(causes));
});

describe('an office without faults', () => {
	it('lets its people do everything but what needs a licence that they do not have', () => {
		const one = officeWith();
		const broken = ['PC-114', 'LT-7'].flatMap((name) =>
			symptoms(seatOf(one.tables, one.now, one.row(name))).filter(({ works }) => !works)
		);
		expect(broken.map(({ label }) => label)).toEqual(['use Acrobat']);
	});
});

describe('several causes of one symptom', () => {
	const both = {
		services: { Spooler: 'stopped' },
		printers: [{ printer: 'FRONT-2', address: '10.20.4.3' }]
	} as const;

	it('are all in the chain, the first one first, and look the same to the caller', () => {
		const one = pc(both);
		expect(one.causes('print', 'FRONT-2')).toEqual(['spooler stopped', 'printer address wrong']);
		const words = (changes: Pc) => pc(changes).try('print', 'FRONT-2').caller;
		expect(words(both)).toBe(words({ printers: both.printers }));
		expect(words(both)).toBe('FRONT-2 shows offline, and nothing comes out.');
	});

	it('leave the symptom when the fix misses one', () => {
		const one = pc(both);
		one.do({ kind: 'agent', id: 1 } as never, 'start_system_service', {
			device: 'PC-114',
			service: 'Spooler'
		});
		expect(one.causes('print', 'FRONT-2')).toEqual(['printer address wrong']);
	});
});

it('asks once about an account on the way through the VPN', () => {
	const one = officeWith(
		{ 'LT-7': { vpn: 'disconnected' } },
		{
			accounts: (office.accounts ?? []).map((each) =>
				each.name === 'Ken Smith' ? { ...each, locked: true } : each
			)
		}
	);
	expect(one.causes('share', 'Finance', 'LT-7')).toEqual(['account locked', 'VPN not connected']);
});
