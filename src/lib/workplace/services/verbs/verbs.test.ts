import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/kernel/actor.ts';
import { NINE, Play } from '../../directory/play.testkit.ts';
import { frank, jane, john, karen, ken, office, system } from '../world.testkit.ts';

type Args = Readonly<Record<string, unknown>>;
type Table = 'services' | 'shares' | 'licences' | 'assets' | 'deliveries';
const DAY = 86_400_000;

describe('accepted', () => {
	it.each<[string, Actor, string, Args, Table, number, object, string]>([
		[
			'declares an outage',
			jane,
			'declare_outage',
			{ service: 'mail', state: 'degraded', notice: 'Slow.' },
			'services',
			2,
			{ state: 'up', posted: 'degraded', notice: 'Slow.', postedAt: NINE },
			'Declared Mail degraded'
		],
		[
			'updates an outage',
			jane,
			'update_outage',
			{ service: 'Intranet', notice: 'Half of it works.', state: 'degraded' },
			'services',
			4,
			{ state: 'down', posted: 'degraded', notice: 'Half of it works.' },
			'Updated the outage of Intranet'
		],
		[
			'clears an outage, whether the service works or not',
			jane,
			'clear_outage',
			{ service: 'Intranet' },
			'services',
			4,
			{ state: 'down', posted: 'up', notice: '' },
			'Cleared the outage of Intranet'
		],
		[
			'mends what hangs by a restart',
			jane,
			'restart_service',
			{ service: 'VPN' },
			'services',
			3,
			{ state: 'up', fault: 'none', since: NINE },
			'Restarted VPN'
		],
		[
			'mends nothing else by a restart',
			jane,
			'restart_service',
			{ service: 'Intranet' },
			'services',
			4,
			{ state: 'down', fault: 'bad update' },
			'Restarted Intranet'
		],
		[
			'mends a fault by its repair',
			jane,
			'repair_service',
			{ service: 'Intranet', by: 'roll back the update' },
			'services',
			4,
			{ state: 'up', fault: 'none' },
			'Intranet: roll back the update'
		],
		[
			'mends nothing by another repair',
			jane,
			'repair_service',
			{ service: 'Intranet', by: 'free disk space' },
			'services',
			4,
			{ state: 'down', fault: 'bad update' },
			'Intranet: free disk space'
		],
		[
			'grants more than a group had',
			john,
			'grant_share_access',
			{ share: 'Finance', group: 'Auditors', level: 'change' },
			'shares',
			1,
			{
				access: [
					{ group: 'Finance', level: 'change' },
					{ group: 'Auditors', level: 'change' }
				]
			},
			'Let Auditors change Finance'
		],
		[
			'lets the owner of a share revoke access',
			frank,
			'revoke_share_access',
			{ share: 'finance', group: 'auditors' },
			'shares',
			1,
			{ access: [{ group: 'Finance', level: 'change' }] },
			'Took the access of Auditors to Finance away'
		],
		[
			'takes a seat',
			john,
			'take_licence',
			{ licence: 'Acrobat', from: 'Ken Smith' },
			'licences',
			1,
			{ holders: ['fmiller'] },
			'Took the seat of Acrobat from Ken Smith'
		],
		[
			'gives a seat',
			john,
			'give_licence',
			{ licence: 'Visio', to: 'Karen Jones' },
			'licences',
			2,
			{ holders: ['kjones'] },
			'Gave Karen Jones a seat of Visio'
		],
		[
			'buys seats',
			john,
			'buy_seats',
			{ licence: 'Acrobat', seats: 3 },
			'licences',
			1,
			{ seats: 5 },
			'Bought 3 seats of Acrobat'
		],
		[
			'hands an asset out',
			john,
			'hand_out_asset',
			{ asset: 'a-2', to: 'ken@bank.example' },
			'assets',
			2,
			{ state: 'handed out', holder: 'ksmith' },
			'Handed A-2 (laptop) to Ken Smith'
		],
		[
			'takes an asset back into repair',
			john,
			'take_back_asset',
			{ asset: 'A-1', to: 'in repair' },
			'assets',
			1,
			{ state: 'in repair', holder: null },
			'Took A-1 (ThinkPad T14) back from Karen Jones'
		],
		[
			'orders an asset',
			john,
			'order_asset',
			{ tag: 'A-9', kind: 'laptop', model: 'ThinkPad X1' },
			'assets',
			4,
			{ tag: 'A-9', state: 'ordered', holder: null },
			'Ordered A-9 (ThinkPad X1)'
		],
		[
			'receives an asset',
			john,
			'receive_asset',
			{ asset: 'A-3' },
			'assets',
			3,
			{ state: 'in stock' },
			'Put A-3 (badge) into stock'
		],
		[
			'retires an asset',
			john,
			'retire_asset',
			{ asset: 'A-3' },
			'assets',
			3,
			{ state: 'retired' },
			'Retired A-3 (badge)'
		],
		[
			'lets whoever has an asset report it lost, and keeps who that is',
			karen,
			'report_lost',
			{ asset: 'A-1' },
			'assets',
			1,
			{ state: 'lost', holder: 'kjones' },
			'Reported A-1 (ThinkPad T14) lost'
		],
		[
			'removes a mail from every mailbox',
			john,
			'remove_mail',
			{ mail: 'payroll' },
			'deliveries',
			1,
			{
				recipients: [
					{ account: 'kjones', state: 'removed', opened: false, clicked: false },
					{ account: 'ksmith', state: 'removed', opened: true, clicked: true }
				]
			},
			'Removed “Your pay” from 2 mailboxes'
		],
		[
			'removes a mail from one mailbox',
			john,
			'remove_mail',
			{ mail: 'payroll', of: ['Karen Jones'] },
			'deliveries',
			1,
			{
				recipients: [
					{ account: 'kjones', state: 'removed', opened: false, clicked: false },
					{ account: 'ksmith', state: 'delivered', opened: true, clicked: true }
				]
			},
			'Removed “Your pay” from 1 mailbox'
		],
		[
			'releases a mail',
			john,
			'release_mail',
			{ mail: 'invoice' },
			'deliveries',
			2,
			{ recipients: [{ account: 'kjones', state: 'delivered', opened: false, clicked: false }] },
			'Released “Invoice” to 1 mailbox'
		],
		[
			'blocks the sender, of all mails',
			john,
			'block_sender',
			{ mail: 'payroll' },
			'deliveries',
			2,
			{ blocked: true },
			'Blocked Pay@evil.example'
		]
	])('%s', (_what, by, verb, args, table, id, row, words) => {
		const play = new Play(office);
		expect(play.do(by, verb, args).refusal).toBeNull();
		expect(play.tables.get(table, id)).toMatchObject(row);
		expect(play.log.at(-1)).toBe(words);
	});

	it.each<[string, Args, string]>([
		['Budget.xlsx', { 'as of': NINE - 2 * DAY }, 'good'],
		['Plan.docx', {}, 'the plan']
	])('restores %s', (file, more, words) => {
		const play = new Play(office);
		expect(play.do(john, 'restore_file', { share: 'Finance', file, ...more }).refusal).toBeNull();
		const restored = play.tables.get('shares', 1)?.files.find(({ name }) => name === file);
		expect(restored).toMatchObject({ deleted: null });
		expect(restored?.versions[0]?.words).toBe(words);
		expect(play.log.at(-1)).toBe(`Restored ${file} in Finance`);
	});

	it('restores a version when the days end, and not a moment later', () => {
		const args = { share: 'Finance', file: 'Budget.xlsx', 'as of': NINE - 20 * DAY };
		const play = new Play(office);
		play.now = NINE + 20 * DAY;
		expect(play.do(john, 'restore_file', args).refusal).toBeNull();
		const late = new Play(office);
		late.now = NINE + 20 * DAY + 1;
		expect(late.do(john, 'restore_file', args).refusal?.message).toBe(
			'That version of Budget.xlsx was replaced 30 days ago. Finance keeps such files for 30 days only.'
		);
	});

	it('lets people write and delete files where a group lets them', () => {
		const play = new Play(office);
		play.do(ken, 'save_file', { share: 'Finance', file: 'New.txt', contents: 'ideas' });
		play.do(ken, 'delete_file', { share: 'Finance', file: 'budget.xlsx' });
		const files = play.tables.get('shares', 1)?.files ?? [];
		expect(files.find(({ name }) => name === 'New.txt')?.versions).toEqual([
			{ at: NINE, words: 'ideas' }
		]);
		expect(files.find(({ name }) => name === 'Budget.xlsx')?.deleted).toBe(NINE);
	});

	it('makes the device with the tag the holder’s', () => {
		const play = new Play(office);
		play.device('PC-2', { tag: 'A-2' });
		play.do(john, 'hand_out_asset', { asset: 'A-2', to: 'Ken Smith' });
		expect(play.tables.all('devices')[0]?.owner).toBe('ksmith');
		play.do(john, 'take_back_asset', { asset: 'A-2' });
		expect(play.tables.all('devices')[0]?.owner).toBeNull();
	});

	it('says what a restart or a repair came to', () => {
		const play = new Play(office);
		const said = (verb: string, args: Args) => play.do(jane, verb, args).notice;
		expect(said('restart_service', { service: 'VPN' })).toBe('VPN was restarted. It is up.');
		expect(said('restart_service', { service: 'Intranet' })).toBe(
			'Intranet was restarted. It is still down: an update has broken it.'
		);
		expect(said('repair_service', { service: 'Intranet', by: 'free disk space' })).toBe(
			'That was not it: Intranet is down: an update has broken it.'
		);
	});
});

describe('the world', () => {
	it('breaks services and mends them', () => {
		const play = new Play(office);
		play.do(system, 'break_service', { service: 'Directory', state: 'down', fault: 'disk full' });
		expect(play.tables.get('services', 1)).toMatchObject({ state: 'down', fault: 'disk full' });
		play.do(system, 'mend_service', { service: 'Directory' });
		expect(play.tables.get('services', 1)).toMatchObject({ state: 'up', fault: 'none' });
		expect(play.log).toEqual([]);
	});

	it('delivers mails, those of blocked senders into quarantine', () => {
		const play = new Play(office);
		const states = () => play.tables.get('deliveries', 1)?.recipients.map(({ state }) => state);
		play.do(system, 'deliver_mail', { mail: 'payroll', to: ['Frank Miller'] });
		expect(states()).toEqual(['delivered', 'delivered', 'delivered']);
		play.do(john, 'block_sender', { mail: 'payroll' });
		play.do(system, 'deliver_mail', { mail: 'payroll', to: ['Jane Doe'] });
		expect(states()?.at(-1)).toBe('quarantined');
	});

	it('notes who follows a link', () => {
		const play = new Play(office);
		play.do(karen, 'click_link', { mail: 'payroll' });
		expect(play.tables.get('deliveries', 1)?.recipients[0]).toMatchObject({
			opened: true,
			clicked: true
		});
	});
});

describe('refused', () => {
	it.each<[string, Actor, string, Args]>([
		[
			'Access is denied: John Doe has no right to manage services.',
			john,
			'restart_service',
			{ service: 'VPN' }
		],
		[
			'Access is denied: Karen Jones has no right to manage licences.',
			karen,
			'give_licence',
			{ licence: 'Visio', to: 'Karen Jones' }
		],
		[
			'Access is denied: Ken Smith has no right to manage shares.',
			ken,
			'grant_share_access',
			{ share: 'Finance', group: 'Auditors', level: 'change' }
		],
		[
			'Access is denied: Karen Jones may not change Finance.',
			karen,
			'delete_file',
			{ share: 'Finance', file: 'Budget.xlsx' }
		],
		['Nobody does this: it happens.', jane, 'mend_service', { service: 'VPN' }],
		[
			'The status page says already that Intranet is down.',
			jane,
			'declare_outage',
			{ service: 'Intranet', state: 'down', notice: 'x' }
		],
		['No outage of Mail is declared.', jane, 'update_outage', { service: 'Mail', notice: 'x' }],
		['No outage of Mail is declared.', jane, 'clear_outage', { service: 'Mail' }],
		['There is no service "Fax".', jane, 'restart_service', { service: 'Fax' }],
		[
			'Finance can change Finance already.',
			john,
			'grant_share_access',
			{ share: 'Finance', group: 'Finance', level: 'change' }
		],
		[
			'Service admins has no access to Finance.',
			john,
			'revoke_share_access',
			{ share: 'Finance', group: 'Service admins' }
		],
		[
			'That version of Old.docx was deleted 45 days ago. Finance keeps such files for 30 days only.',
			john,
			'restore_file',
			{ share: 'Finance', file: 'Old.docx' }
		],
		[
			'There was no version of Budget.xlsx at that time yet.',
			john,
			'restore_file',
			{ share: 'Finance', file: 'Budget.xlsx', 'as of': NINE - 50 * DAY }
		],
		[
			'Budget.xlsx is there as it was then.',
			john,
			'restore_file',
			{ share: 'Finance', file: 'Budget.xlsx' }
		],
		['There is no file "X" in Finance.', john, 'restore_file', { share: 'Finance', file: 'X' }],
		['Plan.docx is deleted already.', ken, 'delete_file', { share: 'Finance', file: 'Plan.docx' }],
		[
			'None of the 2 seats of Acrobat is free: Frank Miller and Ken Smith (last used 40 days ago) have them.',
			john,
			'give_licence',
			{ licence: 'Acrobat', to: 'Karen Jones' }
		],
		[
			'Frank Miller has Acrobat already.',
			john,
			'give_licence',
			{ licence: 'Acrobat', to: 'Frank Miller' }
		],
		[
			'Karen Jones has no seat of Acrobat.',
			john,
			'take_licence',
			{ licence: 'Acrobat', from: 'Karen Jones' }
		],
		[
			'Buy a whole number of seats, from 1 to 10,000.',
			john,
			'buy_seats',
			{ licence: 'Acrobat', seats: 1.5 }
		],
		[
			'A-1 cannot be handed out: Karen Jones has it.',
			john,
			'hand_out_asset',
			{ asset: 'A-1', to: 'Ken Smith' }
		],
		['Nobody has A-2: it is in stock.', john, 'take_back_asset', { asset: 'A-2' }],
		[
			'There is an asset A-1 already.',
			john,
			'order_asset',
			{ tag: 'a-1', kind: 'laptop', model: 'x' }
		],
		['Give it a tag.', john, 'order_asset', { tag: ' ', kind: 'laptop', model: 'x' }],
		['A-2 does not come back: it is in stock.', john, 'receive_asset', { asset: 'A-2' }],
		['A-1 cannot be retired: Karen Jones has it.', john, 'retire_asset', { asset: 'A-1' }],
		[
			'Access is denied: Ken Smith has no right to manage assets.',
			ken,
			'report_lost',
			{ asset: 'A-1' }
		],
		[
			'“Your pay” is in none of these mailboxes.',
			john,
			'remove_mail',
			{ mail: 'payroll', of: ['Frank Miller'] }
		],
		['“Your pay” is in quarantine for none of these.', john, 'release_mail', { mail: 'payroll' }],
		['Pay@evil.example is not blocked.', john, 'unblock_sender', { mail: 'payroll' }],
		['“Invoice” is not in your mailbox.', karen, 'click_link', { mail: 'invoice' }]
	])('%s', (message, by, verb, args) => {
		const play = new Play(office);
		const { refusal, events } = play.do(by, verb, args);
		expect(refusal?.message).toBe(message);
		expect(events).toEqual([]);
	});

	it('to start what needs something that is down', () => {
		const play = new Play(office);
		play.do(system, 'break_service', { service: 'Directory', state: 'down' });
		expect(play.do(jane, 'restart_service', { service: 'Mail' }).refusal?.message).toBe(
			'Mail does not start: it needs Directory, which is down.'
		);
		play.do(jane, 'restart_service', { service: 'Directory' });
		expect(play.do(jane, 'restart_service', { service: 'Mail' }).refusal).toBeNull();
	});
});
