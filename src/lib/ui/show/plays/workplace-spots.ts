import type { NamedKind } from '#lib/workplace/names.ts';
import type { DeviceTab } from '#lib/workplace/devices/places.ts';

/** Where a verb of the workplace is offered. */
export interface Spot {
	/** The argument whose page it is on, with its kind; or a page with a list. */
	page: { of: NamedKind; by: string } | { path: string };
	tab?: string;
	/** The arguments that tell the row in which it is offered. */
	row?: readonly string[];
	/** The arguments that the place itself answers. */
	given: readonly string[];
}

const on = (of: NamedKind, more: Partial<Spot> = {}, by: string = of): Spot => ({
	page: { of, by },
	given: [by, ...(more.row ?? [])],
	...more
});
const list = (path: string): Spot => ({ page: { path }, given: [] });
const account = on('account');
const device = (tab: DeviceTab, row?: string): Spot =>
	on('device', {
		tab,
		...(row && { row: [row] }),
		given: ['device', 'onSite', ...(row ? [row] : [])]
	});
const approval: Spot = {
	page: { path: '/workplace/approvals' },
	row: ['group', 'share', 'licence', 'asset', 'what'],
	given: ['group', 'share', 'licence', 'asset', 'for', 'what']
};
const all = (names: string, spot: Spot) => names.split(' ').map((name) => [name, spot] as const);

/** By the names of the verbs. */
export const spots: ReadonlyMap<string, Spot> = new Map([
	...all(
		'reset_account_password unlock_account enable_account disable_account change_account set_account_expiry move_account delete_account',
		account
	),
	...all('create_account', list('/workplace/users')),
	...all('add_to_group', on('account', { tab: 'Member of' })),
	...all('remove_from_group', on('account', { tab: 'Member of', row: ['group'] })),
	...all('create_group', list('/workplace/groups')),
	...all('change_group delete_group', on('group')),
	...all('require_factor', on('account', { tab: 'Second factors' })),
	...all('reset_factor remove_factor', on('account', { tab: 'Second factors', row: ['factor'] })),
	...all('show_recovery_key reset_computer enable_computer disable_computer', on('computer')),
	...all(
		'restart_device switch_on_device switch_off_device sign_out_and_in free_disk_space renew_policies repair_system_files repair_disk set_printer_online clear_paper_jam refill_printer enter_recovery_key isolate_device end_isolation reinstall_device join_domain leave_domain',
		device('Overview')
	),
	...all(
		'renew_address flush_dns_cache release_address set_dns_servers set_address use_dhcp set_proxy connect_vpn disconnect_vpn renew_certificate install_vpn_client connect_by switch_wifi join_wifi',
		device('Network')
	),
	...all('install_software', device('Software')),
	...all(
		'start_program close_program update_software repair_software reset_profile clear_cache disable_add_ins uninstall_software',
		device('Software', 'program')
	),
	...all(
		'start_system_service restart_system_service stop_system_service set_start_type',
		device('Services', 'service')
	),
	...all('end_process', device('Processes', 'process')),
	...all('add_printer', device('Printers')),
	...all(
		'clear_print_queue resume_printing set_default_printer set_printer_address remove_printer',
		device('Printers', 'printer')
	),
	...all('update_driver roll_back_driver unblock_part', device('Peripherals', 'peripheral')),
	...all('swap_part reseat_part', device('Peripherals', 'part')),
	...all('uninstall_update', device('Updates', 'update')),
	...all('enter_password remove_stored_password', device('Credentials', 'program')),
	...all('map_drive', device('Credentials')),
	...all('disconnect_drive', device('Credentials', 'drive')),
	...all('run_command', device('Command prompt')),
	...all('declare_outage update_outage clear_outage restart_service repair_service', on('service')),
	...all('grant_share_access', on('share', { tab: 'Access' })),
	...all('revoke_share_access', on('share', { tab: 'Access', row: ['group'] })),
	...all('restore_file', on('share', { tab: 'Files', row: ['file', 'as of'] })),
	...all('give_licence buy_seats', on('licence')),
	...all('take_licence', on('licence', { row: ['from'] })),
	...all('hand_out_asset take_back_asset receive_asset retire_asset report_lost', on('asset')),
	...all('order_asset', list('/workplace/assets')),
	...all(
		'remove_mail release_mail block_sender unblock_sender',
		on('delivery', { given: ['mail'] }, 'mail')
	),
	...all('ask_approval', list('/workplace/approvals')),
	...all('answer_approval remind_approval withdraw_approval', approval)
]);
