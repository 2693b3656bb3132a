import { repairDisk, repairSystemFiles } from '../../verbs/system.ts';
import type { ConsoleCommand } from '../command.ts';
import { columns, grouped, lines } from '../form.ts';

const GB = 1_073_741_824;
const KB_PER_GB = 1_048_576;

const sfc: ConsoleCommand = {
	names: ['sfc'],
	about: 'Checks the files of the system and repairs them (/scannow).',
	run(prompt, { options }) {
		if (!options.has('/scannow') && !options.has('/verifyonly'))
			return lines(
				'Microsoft (R) Windows (R) Resource Checker',
				'',
				'SFC [/SCANNOW] [/VERIFYONLY]'
			);
		const wasDamaged = prompt.device.systemFiles === 'damaged';
		if (options.has('/scannow')) prompt.change(repairSystemFiles, {});
		const found = options.has('/scannow')
			? 'Windows Resource Protection found corrupt files and successfully repaired them.'
			: 'Windows Resource Protection found integrity violations.';
		return lines(
			'',
			'Beginning system scan.  This process will take some time.',
			'',
			'Verification 100% complete.',
			'',
			wasDamaged ? found : 'Windows Resource Protection did not find any integrity violations.'
		);
	}
};

const chkdsk: ConsoleCommand = {
	names: ['chkdsk'],
	about: 'Checks the file system; /f repairs it.',
	run(prompt, { options, names }) {
		const { disk } = prompt.device;
		if (names.some((name) => !/^c:?\\?$/i.test(name)))
			return 'Cannot open volume for direct access.';
		const repairs = options.has('/f') || options.has('/r');
		if (repairs) prompt.change(repairDisk, {});
		const result = {
			healthy: [
				'Windows has scanned the file system and found no problems.',
				'No further action is required.'
			],
			errors: repairs
				? ['Windows has made corrections to the file system.', 'No further action is required.']
				: [
						'Windows has found problems with the file system.',
						'Run CHKDSK with the /F (fix) option to correct these.'
					],
			failing: [
				'Windows found bad sectors on the volume that could not be recovered.',
				'The disk reports that it will fail: replace it.'
			]
		}[disk.state];
		return lines(
			'The type of the file system is NTFS.',
			...(repairs
				? []
				: ['', 'WARNING!  /F parameter not specified.', 'Running CHKDSK in read-only mode.']),
			'',
			'Stage 1: Examining basic file system structure ...',
			'Stage 2: Examining file name linkage ...',
			'Stage 3: Examining security descriptors ...',
			'',
			result,
			'',
			`${grouped(disk.size * KB_PER_GB).padStart(14)} KB total disk space.`,
			`${grouped(disk.free * KB_PER_GB).padStart(14)} KB available on disk.`
		);
	}
};

const health = { healthy: 'Healthy', errors: 'Warning', failing: 'Unhealthy' } as const;
const widths = [11, 12, 14, 12, 17, -13, -10];

const getVolume: ConsoleCommand = {
	names: ['Get-Volume'],
	about: 'Shows how large and how full the disk is.',
	run({ device: { disk } }) {
		return lines(
			'',
			columns(widths, [
				'DriveLetter',
				'FriendlyName',
				'FileSystemType',
				'HealthStatus',
				'OperationalStatus',
				'SizeRemaining',
				'Size'
			]),
			columns(
				widths,
				widths.map((width) => '-'.repeat(Math.min(Math.abs(width), 17)))
			),
			columns(widths, [
				'C',
				'Windows',
				'NTFS',
				health[disk.state],
				disk.state === 'healthy' ? 'OK' : 'Scan Needed',
				`${disk.free.toFixed(2)} GB`,
				`${disk.size.toFixed(2)} GB`
			])
		);
	}
};

const wmic: ConsoleCommand = {
	names: ['wmic'],
	about: 'wmic logicaldisk, wmic diskdrive get status, wmic bios get serialnumber.',
	run({ device }, { names }) {
		const { disk, serial } = device;
		switch ((names[0] ?? '').toLowerCase()) {
			case 'logicaldisk':
				return lines(
					columns([9, 14, 14], ['DeviceID', 'FreeSpace', 'Size']),
					columns(
						[9, 14, 14],
						['C:', String(Math.round(disk.free * GB)), String(Math.round(disk.size * GB))]
					)
				);
			case 'diskdrive':
				return lines('Status', disk.state === 'failing' ? 'Pred Fail' : 'OK');
			case 'bios':
				return lines('SerialNumber', serial);
			default:
				return `${names[0] ?? 'wmic'} - Alias not found.`;
		}
	}
};

export const diskCommands: readonly ConsoleCommand[] = [sfc, chkdsk, getVolume, wmic];
