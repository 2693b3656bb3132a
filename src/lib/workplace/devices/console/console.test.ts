import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { office, officeWith } from '../office.testkit.ts';
import type { WorldDevice } from '../words/world-device.ts';
import { commands } from './commands/index.ts';

type Changes = Partial<WorldDevice>;
/** A line, what its output contains (or is, where it is a list of lines), and how the computer differs. */
type Row = [line: string, output: string | readonly string[], changes?: Changes];

const unplugged: Changes = { cable: 'unplugged' };
const noAddress: Changes = { address: 'self-assigned' };
const wrongDns: Changes = { dns: ['10.0.9.9'] };
const hung: Changes = { services: { Spooler: 'hung' } };
const stopped: Changes = { services: { Spooler: 'stopped' } };
const disabled: Changes = { services: { Spooler: 'disabled' } };
const outlook: Changes = { software: [{ name: 'Outlook', running: true }] };
const malware: Changes = { processes: [{ name: 'invoice.exe', malware: true }] };

const rows: readonly Row[] = [
	[
		'ipconfig',
		[
			'',
			'Windows IP Configuration',
			'',
			'Ethernet adapter Ethernet:',
			'',
			'   Connection-specific DNS Suffix  . : bank.example',
			'   IPv4 Address. . . . . . . . . . . : 10.20.4.80',
			'   Subnet Mask . . . . . . . . . . . : 255.255.0.0',
			'   Default Gateway . . . . . . . . . : 10.20.0.1'
		]
	],
	['ipconfig /all', '   Physical Address. . . . . . . . . : 00-1B-63-44-5C-27'],
	['ipconfig/all', '   DHCP Enabled. . . . . . . . . . . : Yes'],
	['IPCONFIG /ALL', '   Host Name . . . . . . . . . . . . : PC-114'],
	['ipconfig /all', '   DNS Servers . . . . . . . . . . . : 10.0.9.9', wrongDns],
	['ipconfig', '   Autoconfiguration IPv4 Address. . : 169.254.', noAddress],
	['ipconfig', '   Media State . . . . . . . . . . . : Media disconnected', unplugged],
	['ipconfig', 'Wireless LAN adapter Wi-Fi:', { connection: 'wifi' }],
	['ipconfig', 'PPP adapter VPN:', { vpn: 'connected' }],
	['ipconfig /release', '   Default Gateway . . . . . . . . . :'],
	['ipconfig /release', 'An error occurred while releasing interface : ', unplugged],
	['ipconfig /renew', '   IPv4 Address. . . . . . . . . . . : 10.20.4.80', noAddress],
	['ipconfig /renew', 'while the network cable or Wi-Fi is disconnected.', unplugged],
	['ipconfig /renew', 'The address is set by hand: there is nothing to renew.', { dhcp: false }],
	['ipconfig /flushdns', 'Successfully flushed the DNS Resolver Cache.'],
	[
		'ipconfig /displaydns',
		'    A (Host) Record . . . : 10.9.9.9',
		{ 'dns cache': { intranet: '10.9.9.9' } }
	],
	['ipconfig /everything', 'Error: unrecognized or incomplete command line.'],
	[
		'ipconfig /all | findstr DNS',
		[
			'   Connection-specific DNS Suffix  . : bank.example',
			'   DNS Servers . . . . . . . . . . . : 10.20.0.10'
		]
	],
	['ipconfig | findstr /i "GATEWAY"', ['   Default Gateway . . . . . . . . . : 10.20.0.1']],
	['ipconfig | sort', "'sort' is not recognized as an internal or external command,"],
	['ping mail', 'Pinging mail.bank.example [10.20.0.20] with 32 bytes of data:'],
	['ping mail', '    Packets: Sent = 4, Received = 4, Lost = 0 (0% loss),'],
	['ping -n 1 10.20.0.1', '    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),'],
	[
		'ping mail',
		'Ping request could not find host mail. Please check the name and try again.',
		wrongDns
	],
	['ping 10.20.0.20', 'Reply from 10.20.0.20: bytes=32 time=', wrongDns],
	['ping 10.20.0.20', 'PING: transmit failed. General failure.', unplugged],
	['ping 10.20.0.20', 'PING: transmit failed. General failure.', noAddress],
	['ping 10.20.77.77', 'Reply from 10.20.4.80: Destination host unreachable.'],
	['ping 8.8.8.8', 'Request timed out.', { gateway: '10.20.0.254' }],
	['ping 8.8.8.8', 'Reply from 8.8.8.8: bytes=32 time='],
	[
		'ping intranet',
		'Pinging intranet.bank.example [10.9.9.9]',
		{ 'dns cache': { intranet: '10.9.9.9' } }
	],
	['ping localhost', 'Reply from 127.0.0.1: bytes=32 time<1ms TTL=128', unplugged],
	['ping', 'Usage: ping [-n count] [-t] target_name'],
	['ping.exe FRONT-2', 'Reply from 10.20.4.'],
	[
		'nslookup files',
		[
			'Server:  dc1.bank.example',
			'Address:  10.20.0.10',
			'',
			'Name:    files.bank.example',
			'Address:  10.20.0.30'
		]
	],
	['nslookup intranet', 'Address:  10.20.0.40', { 'dns cache': { intranet: '10.9.9.9' } }],
	['nslookup nobody', "*** dc1.bank.example can't find nobody: Non-existent domain"],
	['nslookup files', '*** Request to UnKnown timed-out', wrongDns],
	['nslookup files 10.20.0.10', 'Address:  10.20.0.10', wrongDns],
	['nslookup 10.20.0.30', 'Name:    files.bank.example'],
	['tracert online.bank.example', '  2    2 ms    2 ms    2 ms  198.51.100.8'],
	['tracert online.bank.example', 'Request timed out.', { gateway: '10.20.0.254' }],
	['tracert files', 'Unable to resolve target system name files.', wrongDns],
	['Test-NetConnection files -Port 445', 'TcpTestSucceeded         : True'],
	['tnc files -port 80', 'WARNING: TCP connect to (10.20.0.30 : 80) failed'],
	['Test-NetConnection FRONT-2 -Port 9100', 'TcpTestSucceeded         : True'],
	['Test-NetConnection mail', 'WARNING: Name resolution of mail failed', wrongDns],
	['hostname', ['PC-114']],
	['whoami', ['bank\\kjones']],
	['whoami /groups', 'BANK\\Finance'],
	['whoami /user', 'bank\\kjones'],
	['whoami /everything', "ERROR: Invalid argument/option - '/everything'."],
	['net user kjones /domain', 'Account active               Yes'],
	['net user kjones /domain', 'Password last set            1/31/2026 2:00:00 PM'],
	['net user /domain', 'ksmith'],
	['net user nobody /domain', 'The user name could not be found.'],
	['net user kjones', 'More help is available by typing NET HELPMSG 2221.'],
	['net user kjones /domain', 'System error 1355 has occurred.', wrongDns],
	['net user kjones Secret-1 /domain', 'System error 5 has occurred.'],
	['net use', 'OK           S:        \\\\files\\Finance'],
	['net use', 'Unavailable  S:', unplugged],
	['net use S: /delete', 'S: was deleted successfully.'],
	['net use T: \\\\files\\Finance', 'The command completed successfully.'],
	['net use T: \\\\files\\Nothing', 'System error 67 has occurred.'],
	['net use T: \\\\files\\Finance', 'System error 53 has occurred.', unplugged],
	['net use T: /delete', 'The network connection could not be found.'],
	['net start', '   Print Spooler'],
	['net start spooler', 'The Print Spooler service was started successfully.', stopped],
	['net start "Print Spooler"', 'The Print Spooler service was started successfully.', stopped],
	['net start spooler', 'The requested service has already been started.'],
	['net start spooler', 'System error 1058 has occurred.', disabled],
	['net start spoler', 'The service name is invalid.'],
	['net stop spooler', 'The Print Spooler service was stopped successfully.'],
	['net stop spooler', 'The Print Spooler service is not started.', stopped],
	['net stop spooler', 'The Print Spooler service could not be stopped.', hung],
	['net localgroup', '*Administrators'],
	['net localgroup administrators', 'BANK\\Domain Admins'],
	['net localgroup administrators kjones /add', 'System error 5 has occurred.'],
	['net', 'The syntax of this command is:'],
	['sc query spooler', '        STATE              : 4  RUNNING'],
	['sc query spooler', '        STATE              : 1  STOPPED', stopped],
	['sc query spooler', '        STATE              : 3  STOP_PENDING', hung],
	['sc query', 'DISPLAY_NAME: DNS Client'],
	['sc query nothing', '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:'],
	['sc qc spooler', '        START_TYPE         : 4   DISABLED', disabled],
	['sc config spooler start= auto', '[SC] ChangeServiceConfig SUCCESS', disabled],
	['sc start spooler', '        STATE              : 4  RUNNING', stopped],
	['sc', 'USAGE:'],
	['Get-Service', 'Running  Spooler            Print Spooler'],
	['get-service spooler', 'Stopped  Spooler            Print Spooler', stopped],
	['Get-Service nothing', "Cannot find any service with service name 'nothing'."],
	['powershell Get-Service Spooler', 'Running  Spooler'],
	['Restart-Service Spooler', [''], hung],
	['Stop-Service Spooler', "Service 'Print Spooler (Spooler)' cannot be stopped", hung],
	['Start-Service Spooler', "Service 'Print Spooler (Spooler)' cannot be started", disabled],
	['Start-Service Spooler', ['']],
	['tasklist', 'explorer.exe'],
	['tasklist', 'Outlook.exe', outlook],
	['tasklist | find "invoice"', 'invoice.exe', malware],
	['taskkill /im outlook.exe /f', 'SUCCESS: The process "Outlook.exe"', outlook],
	['taskkill /im nothing.exe', 'ERROR: The process "nothing.exe" not found.'],
	['taskkill /im lsass.exe', 'Reason: Access is denied.'],
	['taskkill', 'ERROR: Invalid syntax.'],
	['Get-Process', 'explorer'],
	['Get-Process nothing', 'Cannot find a process with the name "nothing".'],
	['Stop-Process -Name Outlook', [''], outlook],
	['gpupdate /force', 'Computer Policy update has completed successfully.'],
	['gpupdate', 'because of lack of network connectivity to a domain controller.', unplugged],
	['gpresult /r', '        Finance'],
	['gpresult', 'ERROR: Invalid Syntax.'],
	['gpresult /r', 'INFO: The user does not have RSoP data.', { joined: false }],
	['sfc /scannow', 'did not find any integrity violations.'],
	[
		'sfc /scannow',
		'found corrupt files and successfully repaired them.',
		{ 'system files': 'damaged' }
	],
	['sfc /verifyonly', 'found integrity violations.', { 'system files': 'damaged' }],
	['sfc', 'SFC [/SCANNOW]'],
	['chkdsk', 'Windows has scanned the file system and found no problems.'],
	['chkdsk', 'Run CHKDSK with the /F (fix) option', { disk: { state: 'errors' } }],
	[
		'chkdsk C: /f',
		'Windows has made corrections to the file system.',
		{ disk: { state: 'errors' } }
	],
	['chkdsk', 'replace it.', { disk: { state: 'failing' } }],
	['chkdsk Z:', 'Cannot open volume for direct access.'],
	['systeminfo', 'OS Name:                   Microsoft Windows 11 Pro'],
	['systeminfo', '[01]: KB5048685'],
	['systeminfo', 'Domain:                    WORKGROUP', { joined: false }],
	['Get-Volume', '2.00 GB', { disk: { free: 2 } }],
	['wmic logicaldisk get size,freespace', 'C:'],
	['wmic diskdrive get status', 'Pred Fail', { disk: { state: 'failing' } }],
	['wmic bios get serialnumber', 'SerialNumber'],
	['wmic nothing', 'nothing - Alias not found.'],
	['nltest /sc_verify:BANK', 'Trust Verification Status = 0 0x0 NERR_Success'],
	['nltest /sc_verify:OTHER', 'ERROR_NO_SUCH_DOMAIN'],
	['nltest /sc_verify:BANK', 'ERROR_NO_SUCH_DOMAIN', unplugged],
	['nltest /dsgetdc:BANK', 'dc1.bank.example'],
	['klist', '#0>     Client: kjones @ BANK.EXAMPLE'],
	['klist purge', 'Ticket(s) purged!'],
	['klist', 'Cached Tickets: (0)', { joined: false }],
	['netsh wlan show interfaces', '    SSID                   : Office', { connection: 'wifi' }],
	['netsh wlan show interfaces', 'Software Off', { connection: 'wifi', wifi: 'off' }],
	['netsh interface ip set dns Ethernet dhcp', [''], wrongDns],
	['netsh other', 'The following command was not found: other.'],
	['dir S:', 'budget.xlsx'],
	['dir \\\\files\\Finance', 'budget.xlsx'],
	['dir \\\\files\\Finance', 'The network path was not found.', unplugged],
	['dir \\\\files\\Finance', 'Access is denied.', { 'groups at logon': [] }],
	['dir T:', 'The system cannot find the path specified.'],
	['dir', ' Directory of C:\\Users\\kjones'],
	['shutdown /r /t 0', ['']],
	['shutdown', 'Usage: shutdown'],
	['shutdown /a', 'no shutdown was in progress'],
	['ver', 'Microsoft Windows [Version 10.0.26100.2894]'],
	['cls', ['']],
	['help', 'ipconfig'],
	['del *.*', 'del is not carried out in this exercise'],
	['format c:', 'Nothing was changed.'],
	[
		'xyz',
		[
			"'xyz' is not recognized as an internal or external command,",
			'operable program or batch file.'
		]
	],
	['C:\\tools\\fix.exe', "'C:\\tools\\fix.exe' is not recognized"]
];

it.each<Row>([...rows])('%s prints what the state says: %s', (line, output, changes = {}) => {
	const printed = officeWith({ 'PC-114': changes }).type(line);
	if (typeof output === 'string') expect(printed).toContain(output);
	else expect(printed.split('\n')).toEqual(output);
});

it('shows an account as net user does: locked, disabled', () => {
	const lines = (more: object) => {
		const accounts = (office.accounts ?? []).map((one) =>
			one.name === 'Karen Jones' ? { ...one, ...more } : one
		);
		return officeWith({}, { accounts }).type('net user kjones /domain');
	};
	expect(lines({ locked: true })).toContain('Account active               Locked');
	expect(lines({ enabled: false })).toContain('Account active               No');
	expect(lines({ 'password never expires': true })).toContain('Password expires             Never');
});

it('shows a trust that is lost', () => {
	const one = officeWith({}, { computers: [{ name: 'PC-114', 'trust lost': true }] });
	expect(one.type('nltest /sc_verify:BANK')).toContain('ERROR_ACCESS_DENIED');
});

describe('what a command changes', () => {
	it.each<
		[
			string,
			Changes,
			(device: ReturnType<ReturnType<typeof officeWith>['row']>) => unknown,
			unknown,
			string
		]
	>([
		[
			'ipconfig /release',
			{},
			({ network }) => network.address,
			'',
			'Released the address on PC-114'
		],
		[
			'ipconfig /renew',
			noAddress,
			({ network }) => network.address,
			'10.20.4.80',
			'Renewed the address (10.20.4.80) on PC-114'
		],
		[
			'ipconfig /flushdns',
			{ 'dns cache': { intranet: '10.9.9.9' } },
			({ network }) => network.dnsCache,
			[],
			'Flushed the DNS cache on PC-114'
		],
		[
			'net start spooler',
			stopped,
			({ daemons }) => daemons.find(({ name }) => name === 'Spooler')?.state,
			'running',
			'Started Print Spooler on PC-114'
		],
		[
			'net stop spooler',
			{},
			({ daemons }) => daemons.find(({ name }) => name === 'Spooler')?.state,
			'stopped',
			'Stopped Print Spooler on PC-114'
		],
		[
			'Restart-Service Spooler',
			hung,
			({ daemons }) => daemons.find(({ name }) => name === 'Spooler')?.state,
			'running',
			'Restarted Print Spooler on PC-114'
		],
		[
			'sc config Spooler start= auto',
			disabled,
			({ daemons }) => daemons.find(({ name }) => name === 'Spooler')?.start,
			'automatic',
			'Set Print Spooler to start (automatic) on PC-114'
		],
		['net use S: /delete', {}, ({ drives }) => drives, [], 'Disconnected S: on PC-114'],
		[
			'taskkill /im a.exe',
			{ processes: [{ name: 'a.exe' }] },
			({ processes }) => processes.some(({ name }) => name === 'a.exe'),
			false,
			'Ended a.exe on PC-114'
		],
		[
			'sfc /scannow',
			{ 'system files': 'damaged' },
			({ systemFiles }) => systemFiles,
			'intact',
			'Repaired system files on PC-114'
		],
		[
			'chkdsk /f',
			{ disk: { state: 'errors' } },
			({ disk }) => disk.state,
			'healthy',
			'Repaired errors in the file system on PC-114'
		],
		[
			'netsh interface ip set dns Ethernet dhcp',
			wrongDns,
			({ network }) => network.dns,
			['10.20.0.10', '10.20.0.11'],
			'Set DNS to what the network gives on PC-114'
		],
		['shutdown /s', {}, ({ power }) => power, 'off', 'Carried out a shutdown on PC-114']
	])(
		'%s changes the device as the verb does, and is in the log',
		(line, changes, of, value, words) => {
			const one = officeWith({ 'PC-114': changes });
			one.type(line);
			expect(of(one.row('PC-114'))).toEqual(value);
			expect(one.log).toEqual([words]);
		}
	);

	it('is nothing where it only shows, or is refused', () => {
		const one = officeWith({ 'PC-114': hung });
		for (const line of [
			'ipconfig /all',
			'ping mail',
			'net stop spooler',
			'del x',
			'chkdsk',
			'net user kjones x /domain'
		])
			one.type(line);
		expect(one.log).toEqual([]);
	});
});

describe('a line at the prompt', () => {
	it('is kept with its output', () => {
		const one = officeWith();
		one.type('  IPConfig /all ');
		expect(one.tables.get('consoleRuns', 1)).toMatchObject({
			device: 'PC-114',
			by: 'john@bank.example',
			line: 'IPConfig /all',
			command: 'ipconfig'
		});
	});

	it('is refused when it is empty or too long', () => {
		expect(officeWith().type('   ')).toBe('REFUSED: Type a command, such as ipconfig.');
		expect(officeWith().type('x'.repeat(501))).toContain('at most 500 characters');
		expect(officeWith().type('a\nb')).toContain('one line');
	});

	it('never fails, whatever is typed', () => {
		const word = fc.oneof(
			fc.constantFrom(...commands.flatMap(({ names }) => names)),
			fc.constantFrom(
				'/all',
				'/im',
				'-n',
				'-Port',
				'user',
				'use',
				'start',
				'S:',
				'|',
				'findstr',
				'"',
				'/domain',
				'spooler',
				'get'
			),
			fc.string({ maxLength: 20 })
		);
		const states = [{}, unplugged, noAddress, hung, { joined: false }, { site: 'home' as const }];
		fc.assert(
			fc.property(
				fc.array(word, { minLength: 1, maxLength: 6 }),
				fc.constantFrom(...states),
				(words, changes) => {
					const printed = officeWith({ 'PC-114': changes }).type(words.join(' '));
					expect(printed).not.toMatch(/undefined|NaN|\[object/);
				}
			),
			{ numRuns: 300, seed: 1772633421 }
		);
	});
});
