import {
	amount,
	choice,
	flag,
	id,
	instant,
	list,
	or,
	orNull,
	row,
	someText,
	text,
	whole,
	type RowShape
} from '#lib/kernel/shapes/shape.ts';
import type * as m from '../model/index.ts';
import { kinds, peripheralKinds, softwareCauses, softwareStates } from './words/world-parts.ts';

/** The columns of devices and console runs, as they are read from files that nobody vouches for. */

const network: RowShape<m.Network> = {
	connection: choice('cable', 'wifi', 'mobile', 'none'),
	cable: choice('plugged', 'unplugged', 'broken'),
	wifi: row<m.Network['wifi']>({
		on: flag(true),
		name: someText(),
		password: choice('right', 'old')
	}),
	address: someText(),
	dhcp: flag(true),
	mask: someText(),
	gateway: someText(),
	dns: list(text()),
	mac: someText(),
	dnsCache: list(row<m.Network['dnsCache'][number]>({ name: text(), address: text() })),
	site: choice('office', 'home'),
	vpn: orNull(
		row<NonNullable<m.Network['vpn']>>({
			installed: flag(),
			connected: flag(),
			certificate: orNull(instant())
		})
	),
	proxy: someText(),
	isolated: flag()
};

const software: RowShape<m.Software> = {
	name: text(),
	version: someText(),
	running: flag(),
	state: choice(...softwareStates),
	cause: choice(...softwareCauses),
	licence: someText()
};
const update: RowShape<m.Update> = {
	name: text(),
	at: instant(),
	state: choice('installed', 'failed', 'removed'),
	breaks: someText()
};
const daemon: RowShape<m.Daemon> = {
	name: text(),
	label: text(),
	state: choice('running', 'stopped', 'hung'),
	start: choice('automatic', 'manual', 'disabled')
};
const process: RowShape<m.Process> = {
	name: text(),
	pid: whole(),
	memory: amount(),
	cpu: amount(),
	state: choice('running', 'not responding'),
	startsItself: flag(),
	nature: choice('normal', 'malware')
};
const peripheral: RowShape<m.Peripheral> = {
	kind: choice(...peripheralKinds),
	name: text(),
	state: choice('works', 'broken', 'unplugged'),
	driver: choice('fine', 'missing', 'old', 'faulty', 'none needed'),
	blocked: flag(),
	through: someText()
};
const printer: RowShape<m.PrinterOfDevice> = {
	printer: text(),
	address: someText(),
	isDefault: flag(),
	queue: list(
		row<m.PrinterOfDevice['queue'][number]>({
			document: text(),
			state: choice('waiting', 'printing', 'error')
		})
	),
	paused: flag()
};

const device: RowShape<m.Device> = {
	id: id(),
	name: text(),
	kind: choice(...kinds),
	owner: orNull(text()),
	tag: someText(),
	model: someText(),
	serial: someText(),
	place: someText(),
	warranty: orNull(instant()),
	system: row<m.Device['system']>({ name: text(), version: someText(), build: someText() }),
	power: choice('on', 'off', 'does not start', 'asks for recovery key'),
	booted: instant(),
	stopError: someText(),
	domain: someText(),
	secret: whole(),
	network: row(network),
	disk: row<m.Device['disk']>({
		size: amount(),
		free: amount(),
		state: choice('healthy', 'errors', 'failing')
	}),
	memory: row<m.Device['memory']>({ size: amount(), used: amount() }),
	systemFiles: choice('intact', 'damaged'),
	software: list(row(software)),
	updates: list(row(update)),
	daemons: list(row(daemon)),
	processes: list(row(process)),
	peripherals: list(row(peripheral)),
	printers: list(row(printer)),
	drives: list(row<m.Drive>({ letter: text(), share: text(), connected: flag(true) })),
	credentials: list(row<m.StoredPassword>({ account: text(), program: text(), password: whole() })),
	groupsAtLogon: orNull(list(text())),
	policiesApplied: or(0, instant()),
	printer: orNull(
		row<m.PrinterState>({
			state: choice('ready', 'off', 'paper jam', 'no paper', 'no toner'),
			offline: flag()
		})
	)
};

const consoleRun: RowShape<m.ConsoleRun> = {
	id: id(),
	at: instant(),
	by: someText(),
	device: text(),
	line: text(),
	command: text(),
	output: someText()
};

export const deviceShapes = { devices: device, consoleRuns: consoleRun };
