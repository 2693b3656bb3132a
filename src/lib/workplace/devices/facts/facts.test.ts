import { describe, expect, it } from 'vitest';
import type { Scene } from '#lib/kernel/scene.ts';
import { john } from '../../directory/play.testkit.ts';
import { office, officeWith, type Office } from '../office.testkit.ts';
import type { WorldDevice } from '../words/world-device.ts';
import type { ConsoleWants, DeviceWants, SymptomWants } from '../words/fact-words.ts';
import { deviceQuotes } from '../quotes.ts';
import { deviceFacts } from './index.ts';

/** What a story that began with the office asks of it. */
function sceneOf(one: Office): Scene {
	const people: Readonly<Record<string, string>> = {
		Karen: 'karen@bank.example',
		Ken: 'ken@bank.example',
		John: 'john@bank.example',
		Nobody: 'nobody@bank.example'
	};
	return {
		tables: one.tables,
		now: one.now,
		zone: 'Etc/UTC',
		person: (name: string) => {
			const email = people[name];
			return email ? { name, email, actor: john } : null;
		},
		nameOf: (name: string) => name,
		named: {},
		askedIn: () => '',
		mark: () => 0
	} as unknown as Scene;
}

const ask = (one: Office, fact: string, wants: object) =>
	deviceFacts[fact]?.evaluate(sceneOf(one), wants as never);
const isDevice = (one: Office, wants: Omit<DeviceWants, 'is'>, is = 'PC-114') =>
	ask(one, 'device', { is, ...wants })?.held;

type Pc = Partial<WorldDevice>;

describe('device', () => {
	const kept = (password: 'right' | 'old') => ({
		'stored passwords': [{ program: 'Mail', password }]
	});
	it.each<[Omit<DeviceWants, 'is'>, Pc, Pc]>([
		[{ power: 'on' }, {}, { power: 'off' }],
		[{ owner: 'Karen Jones' }, {}, { owner: 'Ken Smith' }],
		[{ owner: 'nobody' }, { owner: undefined as never }, {}],
		[{ address: '10.20.4.80' }, {}, { address: '10.20.4.81' }],
		[{ address: 'none' }, { address: 'none' }, {}],
		[{ address: 'self-assigned' }, { address: 'self-assigned' }, {}],
		[{ gateway: '10.20.0.1' }, {}, { gateway: '10.20.0.2' }],
		[{ dns: ['10.20.0.11', '10.20.0.10'] }, {}, { dns: ['10.20.0.10'] }],
		[{ 'dns cache empty': true }, {}, { 'dns cache': { a: '1.1.1.1' } }],
		[{ dhcp: true }, {}, { dhcp: false }],
		[{ connection: ['cable', 'wifi'] }, {}, { connection: 'none' }],
		[{ cable: 'plugged' }, {}, { cable: 'broken' }],
		[{ wifi: 'on' }, {}, { wifi: 'off' }],
		[{ 'wifi password': 'right' }, {}, { 'wifi password': 'old' }],
		[{ vpn: 'connected' }, { vpn: 'connected' }, { vpn: 'disconnected' }],
		[{ vpn: 'none' }, {}, { vpn: 'connected' }],
		[
			{ 'vpn certificate': 'valid' },
			{ vpn: 'connected' },
			{ vpn: 'connected', 'vpn certificate': 'expired' }
		],
		[{ proxy: 'none' }, {}, { proxy: 'x' }],
		[{ isolated: false }, {}, { isolated: true }],
		[{ joined: true }, {}, { joined: false }],
		[{ services: { spooler: 'running' } }, {}, { services: { Spooler: 'stopped' } }],
		[{ services: { Spooler: 'disabled' } }, { services: { Spooler: 'disabled' } }, {}],
		[{ processes: { 'a.exe': 'ended' } }, {}, { processes: [{ name: 'a.exe' }] }],
		[{ malware: false }, {}, { processes: [{ name: 'a.exe', malware: true }] }],
		[{ software: { Word: 'installed' } }, {}, { software: [{ name: 'Word', installed: false }] }],
		[{ software: { Word: 'missing' } }, { software: [{ name: 'Word', installed: false }] }, {}],
		[{ software: { Word: 'works' } }, {}, { software: [{ name: 'Word', state: 'hangs' }] }],
		[{ software: { Word: 'open' } }, { software: [{ name: 'Word', running: true }] }, {}],
		[{ versions: { Word: '16' } }, {}, { software: [{ name: 'Word', version: '15.2' }] }],
		[
			{ peripherals: { Headset: 'works' } },
			{},
			{ peripherals: [{ kind: 'headset', state: 'broken' }] }
		],
		[
			{ peripherals: { Headset: 'driver fine' } },
			{},
			{ peripherals: [{ kind: 'headset', driver: 'old' }] }
		],
		[
			{ peripherals: { Headset: 'blocked' } },
			{ peripherals: [{ kind: 'headset', blocked: true }] },
			{}
		],
		[{ printers: { 'FRONT-2': 'added' } }, {}, { printers: [] }],
		[{ 'default printer': 'none' }, { printers: [] }, {}],
		[
			{ 'printer addresses': { 'FRONT-2': '10.20.4.3' } },
			{ printers: [{ printer: 'FRONT-2', address: '10.20.4.3' }] },
			{}
		],
		[
			{ 'queue empty': true },
			{},
			{ printers: [{ printer: 'FRONT-2', queue: [{ document: 'a' }] }] }
		],
		[{ drives: { 'S:': 'Finance' } }, {}, { drives: {} }],
		[{ drives: { s: 'none' } }, { drives: {} }, {}],
		[{ 'stored passwords': 'none' }, {}, kept('right')],
		[{ 'stored passwords': 'right' }, kept('right'), kept('old')],
		[{ 'stored passwords': 'old' }, kept('old'), {}],
		[{ updates: { KB5048685: 'installed' } }, {}, { updates: [] }],
		[{ 'disk free at least': 20 }, {}, { disk: { free: 3 } }],
		[{ 'disk state': 'healthy' }, {}, { disk: { state: 'errors' } }],
		[{ 'system files': 'intact' }, {}, { 'system files': 'damaged' }]
	])('%o', (wants, held, not) => {
		expect(isDevice(officeWith({ 'PC-114': held }), wants)).toBe(true);
		expect(isDevice(officeWith({ 'PC-114': not }), wants)).toBe(false);
	});

	it('asks printers for their own state, and computers for their trust', () => {
		const jam = officeWith({ 'FRONT-2': { 'printer state': 'paper jam', offline: true } });
		expect(isDevice(jam, { 'printer state': 'ready' }, 'FRONT-2')).toBe(false);
		expect(isDevice(jam, { offline: true }, 'FRONT-2')).toBe(true);
		const lost = officeWith({}, { computers: [{ name: 'PC-114', 'trust lost': true }] });
		expect([
			isDevice(lost, { trust: 'lost' }),
			isDevice(officeWith(), { trust: 'intact' })
		]).toEqual([true, true]);
	});

	it('counts changes, and says which one decided', () => {
		const one = officeWith();
		expect(isDevice(one, { restarted: false, 'changed at most': 0 })).toBe(true);
		one.type('ipconfig /flushdns');
		one.do(john, 'restart_device', { device: 'PC-114' });
		expect(isDevice(one, { restarted: true })).toBe(true);
		expect(isDevice(one, { 'changed at most': 1 })).toBe(false);
		expect(ask(one, 'device', { is: 'PC-114', power: 'on' })).toMatchObject({
			held: true,
			expected: 'PC-114, power: on',
			decidedBy: { words: 'Carried out a restart on PC-114', by: 'John Doe' }
		});
	});

	it('is not held by a device that is not there', () => {
		expect(ask(officeWith(), 'device', { is: 'PC-9', power: 'on' })).toMatchObject({
			held: false,
			found: 'there is no device PC-9'
		});
	});
});

describe('symptom', () => {
	const stopped = { 'PC-114': { services: { Spooler: 'stopped' as const } } };
	const asked = (one: Office, wants: Omit<SymptomWants, 'of'> & { of?: string }) =>
		ask(one, 'symptom', { of: 'Karen', ...wants });

	it('holds when it works, and says why not', () => {
		expect(asked(officeWith(), { trying: 'print', none: true })).toMatchObject({
			held: true,
			expected: 'Karen can print on every printer',
			found: 'it works'
		});
		expect(asked(officeWith(stopped), { trying: 'print', none: true })).toMatchObject({
			held: false,
			found: 'cannot print on FRONT-2: The Print Spooler of PC-114 is stopped.'
		});
	});

	it.each<[Omit<SymptomWants, 'of'>, boolean]>([
		[{ trying: 'print' }, true],
		[{ trying: 'print', none: false }, true],
		[{ trying: 'print', because: 'spooler stopped' }, true],
		[{ trying: 'print', because: ['paper jam', 'spooler stopped'] }, true],
		[{ trying: 'print', because: 'paper jam' }, false],
		[{ trying: 'print', name: 'FRONT-2', on: 'PC-114' }, true],
		[{ trying: 'print', on: 'PC-9' }, false],
		[{ trying: 'internet' }, false],
		[{ trying: 'vpn' }, false]
	])('%o is %s with a stopped spooler', (wants, held) => {
		expect(asked(officeWith(stopped), wants)?.held).toBe(held);
	});

	it('asks about somebody at a device that is not theirs', () => {
		const one = officeWith({}, { groups: [{ name: 'Finance', members: ['Karen Jones'] }] });
		const wants = { trying: 'share', name: 'Finance', on: 'PC-114' } as const;
		expect(asked(one, { ...wants, none: true })?.held).toBe(true);
		expect(asked(one, { ...wants, of: 'Ken', because: 'no access to the share' })?.held).toBe(true);
	});

	it('needs an account and a device', () => {
		expect(asked(officeWith(), { of: 'Nobody', trying: 'work' })?.found).toBe(
			'Nobody has no account'
		);
		expect(asked(officeWith(), { of: 'John', trying: 'work' })?.found).toBe(
			'John Doe has no device'
		);
	});
});

describe('console', () => {
	const typed = officeWith();
	typed.type('ipconfig /all');
	typed.type('net stop spooler');
	typed.type('ping  mail');
	it.each<[ConsoleWants, boolean]>([
		[{ command: 'ipconfig' }, true],
		[{ command: 'IPCONFIG', with: '/all', on: 'pc-114', by: 'John' }, true],
		[{ command: 'ipconfig', with: '/renew' }, false],
		[{ command: 'ipconfig', on: 'LT-7' }, false],
		[{ command: 'ipconfig', by: 'Karen' }, false],
		[{ command: 'ipconfig', 'before the first change': true }, true],
		[{ command: 'ipconfig', 'before the first change': false }, false],
		[{ command: 'ping mail' }, true],
		[{ command: 'ping', 'before the first change': true }, false],
		[{ command: 'ping', 'before the first change': false }, true],
		[{ command: 'net stop', 'before the first change': true }, true],
		[{ command: 'tracert' }, false]
	])('%o: %s', (wants, held) => {
		expect(ask(typed, 'console', wants)?.held).toBe(held);
	});

	it('says what was typed, and by whom', () => {
		expect(ask(typed, 'console', { command: 'ping' })).toMatchObject({
			expected: 'somebody typed ping',
			found: 'ping  mail on PC-114, after a change',
			decidedBy: { words: 'typed ping  mail', by: 'John Doe' }
		});
		expect(ask(typed, 'console', { command: 'sfc', by: 'John' })?.found).toBe(
			'it was not typed yet'
		);
	});

	it('does not count lines from before the run', () => {
		const scene = { ...sceneOf(typed), mark: () => 99 };
		const fact = deviceFacts['console'];
		expect(fact?.evaluate(scene as never, { command: 'ping' } as never).held).toBe(false);
	});
});

describe('quotes', () => {
	const quoted = (one: Office, kind: string, name: string | null, part: string) =>
		deviceQuotes[kind]?.quote(sceneOf(one), name, part);

	it('tell of a device, and nothing of one that is not there', () => {
		expect(quoted(officeWith(), 'device', 'pc-114', 'address')).toBe('10.20.4.80');
		expect(
			quoted(officeWith({ 'PC-114': { address: 'none' } }), 'device', 'PC-114', 'address')
		).toBe('none');
		expect(quoted(officeWith(), 'device', 'PC-9', 'address')).toBeNull();
		expect(quoted(officeWith(), 'device', null, 'name')).toBeNull();
	});

	it('tell what people notice, as the state has it', () => {
		const one = officeWith({ 'LT-7': { power: 'off' } });
		expect(quoted(one, 'account', 'Ken Smith', 'device')).toBe('LT-7');
		expect(quoted(one, 'account', 'Ken Smith', 'symptom')).toBe(
			'The screen is black, and nothing happens.'
		);
		expect(quoted(officeWith(), 'account', 'Ken Smith', 'symptom')).toBe('Everything works again.');
		expect(quoted(one, 'account', 'John Doe', 'symptom')).toBeNull();
	});
});

it('knows the office', () => expect(office.devices).toHaveLength(4));
