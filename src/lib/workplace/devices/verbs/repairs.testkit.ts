import type { WorldDevice } from '../words/world-device.ts';

/** Faults of the computer PC-114 (and of its printer) that verbs mend, each with what mends it. */
export interface Fault {
	/** The device that is at fault; PC-114 unless said. */
	readonly device?: string;
	readonly is: Partial<WorldDevice>;
	/** Code of the link that it breaks. */
	readonly code: string;
	/** One after the other: verb and arguments, done at the device itself. */
	readonly mends: readonly (readonly [verb: string, args?: Readonly<Record<string, unknown>>])[];
}

const headset = (more: object) => ({ peripherals: [{ kind: 'headset' as const, ...more }] });
const part = { part: 'Headset' };
const peripheral = { peripheral: 'Headset' };
const printer = { printer: 'FRONT-2' };
const word = (
	cause: 'damaged installation' | 'damaged profile' | 'add-in' | 'old version' | 'cache'
) => ({
	software: [{ name: 'Word', cause }]
});
const program = { program: 'Word' };

export const faults: readonly Fault[] = [
	{ is: { power: 'off' }, code: 'switched off', mends: [['switch_on_device']] },
	{
		is: { power: 'does not start' },
		code: 'does not start',
		mends: [['reinstall_device']]
	},
	{
		is: { cable: 'unplugged' },
		code: 'cable unplugged',
		mends: [['reseat_part', { part: 'Network cable' }]]
	},
	{
		is: { cable: 'broken' },
		code: 'cable broken',
		mends: [['swap_part', { part: 'network cable' }]]
	},
	{
		is: { connection: 'none' },
		code: 'not connected',
		mends: [['connect_by', { connection: 'cable' }]]
	},
	{
		is: { connection: 'wifi', wifi: 'off' },
		code: 'Wi-Fi off',
		mends: [['switch_wifi', { on: true }]]
	},
	{
		is: { connection: 'wifi', 'wifi password': 'old' },
		code: 'old Wi-Fi password',
		mends: [['join_wifi']]
	},
	{ is: { address: 'self-assigned' }, code: 'no address', mends: [['renew_address']] },
	{ is: { address: '192.168.7.3', dhcp: false }, code: 'wrong address', mends: [['use_dhcp']] },
	{ is: { gateway: '10.20.0.254' }, code: 'wrong gateway', mends: [['renew_address']] },
	{ is: { dns: ['10.0.9.9'] }, code: 'wrong DNS', mends: [['set_dns_servers']] },
	{
		is: { 'dns cache': { intranet: '10.9.9.9' } },
		code: 'wrong DNS cache',
		mends: [['flush_dns_cache']]
	},
	{ is: { proxy: 'old-proxy' }, code: 'wrong proxy', mends: [['set_proxy', { proxy: null }]] },
	{ is: { isolated: true }, code: 'isolated', mends: [['end_isolation']] },
	{
		is: { 'stored passwords': [{ program: 'Mail', password: 'old' }] },
		code: 'old password stored',
		mends: [['remove_stored_password', { program: 'mail' }]]
	},
	{
		is: { 'groups at logon': [] },
		code: 'group not renewed',
		mends: [['sign_out_and_in']]
	},
	{
		is: { drives: { 'S:': { share: 'Finance', connected: false } } },
		code: 'drive not connected',
		mends: [['map_drive', { drive: 'S', share: 'Finance' }]]
	},
	{
		is: { services: { Spooler: 'stopped' } },
		code: 'spooler stopped',
		mends: [['start_system_service', { service: 'Spooler' }]]
	},
	{
		is: { services: { Spooler: 'disabled' } },
		code: 'spooler stopped',
		mends: [
			['set_start_type', { service: 'Spooler', start: 'automatic' }],
			['start_system_service', { service: 'Spooler' }]
		]
	},
	{
		is: { services: { Spooler: 'hung' } },
		code: 'spooler hung',
		mends: [['restart_system_service', { service: 'spooler' }]]
	},
	{
		is: { printers: [{ printer: 'FRONT-2', paused: true }] },
		code: 'printing paused',
		mends: [['resume_printing', printer]]
	},
	{
		is: { printers: [{ printer: 'FRONT-2', queue: [{ document: 'a', state: 'error' }] }] },
		code: 'queue stuck',
		mends: [['clear_print_queue', printer]]
	},
	{
		is: { printers: [{ printer: 'FRONT-2', address: '10.20.4.3' }] },
		code: 'printer address wrong',
		mends: [
			['remove_printer', printer],
			['add_printer', printer]
		]
	},
	{ device: 'FRONT-2', is: { power: 'off' }, code: 'printer off', mends: [['switch_on_device']] },
	{
		device: 'FRONT-2',
		is: { 'printer state': 'off' },
		code: 'printer off',
		mends: [['switch_on_device']]
	},
	{
		device: 'FRONT-2',
		is: { cable: 'unplugged' },
		code: 'printer unplugged',
		mends: [['reseat_part', { part: 'Network cable' }]]
	},
	{
		device: 'FRONT-2',
		is: { offline: true },
		code: 'printer offline',
		mends: [['set_printer_online']]
	},
	{
		device: 'FRONT-2',
		is: { 'printer state': 'paper jam' },
		code: 'paper jam',
		mends: [['clear_paper_jam']]
	},
	{
		device: 'FRONT-2',
		is: { 'printer state': 'no paper' },
		code: 'no paper',
		mends: [['refill_printer']]
	},
	{
		device: 'FRONT-2',
		is: { 'printer state': 'no toner' },
		code: 'no toner',
		mends: [['refill_printer']]
	},
	{
		is: { updates: [{ name: 'KB1', breaks: 'Word' }] },
		code: 'update broke it',
		mends: [['uninstall_update', { update: 'KB1' }]]
	},
	{
		is: word('damaged installation'),
		code: 'installation damaged',
		mends: [['repair_software', program]]
	},
	{ is: word('damaged profile'), code: 'profile damaged', mends: [['reset_profile', program]] },
	{ is: word('add-in'), code: 'add-in fails', mends: [['disable_add_ins', program]] },
	{ is: word('old version'), code: 'version too old', mends: [['update_software', program]] },
	{ is: word('cache'), code: 'cache damaged', mends: [['clear_cache', program]] },
	{
		is: { software: [{ name: 'Word', state: 'hangs', running: true }] },
		code: 'program fails',
		mends: [
			['close_program', program],
			['start_program', program]
		]
	},
	{
		is: { software: [{ name: 'Outlook', installed: false }] },
		code: 'program not installed',
		mends: [['install_software', { program: 'Outlook' }]]
	},
	{ is: headset({ state: 'broken' }), code: 'broken', mends: [['swap_part', part]] },
	{ is: headset({ state: 'unplugged' }), code: 'unplugged', mends: [['reseat_part', part]] },
	{
		is: headset({ driver: 'missing' }),
		code: 'driver missing',
		mends: [['update_driver', peripheral]]
	},
	{
		is: headset({ driver: 'old' }),
		code: 'driver too old',
		mends: [['update_driver', peripheral]]
	},
	{
		is: headset({ driver: 'faulty' }),
		code: 'driver faulty',
		mends: [['roll_back_driver', peripheral]]
	},
	{ is: headset({ blocked: true }), code: 'blocked', mends: [['unblock_part', peripheral]] },
	{
		is: {
			peripherals: [
				{ kind: 'dock', state: 'broken' },
				{ kind: 'monitor', name: 'Second monitor', through: 'Dock' }
			]
		},
		code: 'dock or cable fails',
		mends: [['swap_part', { part: 'Dock' }]]
	},
	{
		is: { peripherals: [{ kind: 'network adapter', driver: 'missing' }] },
		code: 'network adapter fails',
		mends: [['update_driver', { peripheral: 'Network adapter' }]]
	},
	{
		is: { processes: [{ name: 'invoice.exe', malware: true }] },
		code: 'malware',
		mends: [
			['isolate_device'],
			['swap_part', { part: 'Disk' }],
			['reinstall_device'],
			['end_isolation']
		]
	},
	{
		is: { 'system files': 'damaged' },
		code: 'system files damaged',
		mends: [['repair_system_files']]
	},
	{ is: { disk: { state: 'errors' } }, code: 'disk errors', mends: [['repair_disk']] },
	{ is: { disk: { free: 2 } }, code: 'disk full', mends: [['free_disk_space']] },
	{
		is: { processes: [{ name: 'a.exe', cpu: 97 }] },
		code: 'processor busy',
		mends: [['end_process', { process: 'a.exe' }]]
	},
	{
		is: { processes: [{ name: 'a.exe', memory: 14_000 }] },
		code: 'memory full',
		mends: [['end_process', { process: 'a.exe' }]]
	},
	{
		is: { processes: [{ name: 'a.exe', state: 'not responding' }] },
		code: 'process hangs',
		mends: [['restart_device']]
	}
];
