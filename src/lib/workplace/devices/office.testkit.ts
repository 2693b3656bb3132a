import type { World } from '#lib/kernel/world.ts';
import { bank, john, Play } from '../directory/play.testkit.ts';
import type { Device } from '../model/index.ts';
import { symptomOf, type Symptom } from '../symptoms/symptoms.ts';
import type { Trying } from '../symptoms/trying.ts';
import { seatOf } from '../rules/seat.ts';
import type { WorldDevice } from './words/world-device.ts';

/** An office in which everything works: Karen at a desktop, Ken with a laptop at home, and what they use. */
export const office: World = {
	...bank,
	groups: [
		...(bank.groups ?? []),
		{ name: 'Finance', owner: 'Ken Smith', members: ['Karen Jones', 'Ken Smith'] }
	],
	computers: [],
	services: [
		{ name: 'Mail', host: 'mail', address: '10.20.0.20', program: 'Outlook' },
		{ name: 'VPN', host: 'vpn', address: '198.51.100.7' },
		{ name: 'Files', host: 'files', address: '10.20.0.30', port: 445, internal: true },
		{ name: 'Intranet', host: 'intranet', address: '10.20.0.40', internal: true },
		{
			name: 'Online Banking',
			host: 'online.bank.example',
			address: '198.51.100.8',
			needs: ['Core']
		},
		{ name: 'Core', host: 'core', address: '10.20.0.50', internal: true }
	],
	shares: [
		{
			name: 'Finance',
			service: 'Files',
			access: [{ group: 'Finance', level: 'change' }],
			files: [{ name: 'budget.xlsx', versions: [{ ago: '2 days', contents: 'The budget.' }] }]
		}
	],
	licences: [{ name: 'Acrobat', seats: 1, holders: ['Ken Smith'] }],
	devices: [
		{
			name: 'PC-114',
			owner: 'Karen Jones',
			software: [{ name: 'Acrobat', version: '24.1', licence: 'Acrobat' }],
			peripherals: [
				{ kind: 'headset' },
				{ kind: 'dock' },
				{ kind: 'monitor', name: 'Second monitor', through: 'Dock' }
			],
			updates: [{ name: 'KB5048685' }],
			printers: ['FRONT-2'],
			drives: { 'S:': 'Finance' }
		},
		{ name: 'LT-7', kind: 'laptop', owner: 'Ken Smith', site: 'home', vpn: 'connected' },
		{
			name: 'PH-1',
			kind: 'phone',
			owner: 'Karen Jones',
			'stored passwords': [{ program: 'Mail app' }]
		},
		{ name: 'FRONT-2', kind: 'printer', place: 'Front desk' }
	]
};

/** The office, with devices that differ: `office({ 'PC-114': { power: 'off' } })`. */
export function officeWith(
	changes: Readonly<Record<string, Partial<WorldDevice>>> = {},
	more: World = {}
): Office {
	const devices = (office.devices ?? []).map((one) => ({ ...one, ...changes[one.name] }));
	return new Office({ ...office, ...more, devices });
}

export class Office extends Play {
	row(name: string): Device {
		const found = this.tables.all('devices').find((one) => one.name === name);
		if (!found) throw new Error(`There is no device ${name}.`);
		return found;
	}

	/** What comes of trying something, as its owner, at a device. */
	try(trying: Trying, name = '', device = 'PC-114', login?: string): Symptom {
		const account = login === undefined ? undefined : this.account(login);
		return symptomOf(seatOf(this.tables, this.now, this.row(device), account), trying, name);
	}

	/** Codes of what breaks it, the first first. */
	causes(trying: Trying, name = '', device = 'PC-114', login?: string): readonly string[] {
		return this.try(trying, name, device, login).chain.map(({ code }) => code);
	}

	/** Types a line as John, at the device itself. */
	type(line: string, device = 'PC-114'): string {
		const { refusal } = this.do(john, 'run_command', { device, line, onSite: true });
		if (refusal) return `REFUSED: ${refusal.message ?? refusal.fields[0]?.message ?? ''}`;
		return this.tables.get('consoleRuns', this.tables.lastId('consoleRuns'))?.output ?? '';
	}
}
