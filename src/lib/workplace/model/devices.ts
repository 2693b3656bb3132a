import type { Instant } from '#lib/kernel/ids.ts';

/** A computer, a phone or a printer. Every fault is a fact of its state. */
export interface Device {
	id: number;
	/** Unique: "PC-114". */
	name: string;
	kind: 'laptop' | 'desktop' | 'phone' | 'tablet' | 'printer' | 'server';
	/** Logon name of who uses it; null: shared. */
	owner: string | null;
	tag: string;
	model: string;
	serial: string;
	place: string;
	/** End of the warranty. */
	warranty: Instant | null;
	/** "Windows 11 Pro", its version and build. */
	system: { name: string; version: string; build: string };
	/** `asks for recovery key`: its encrypted disk is locked. */
	power: 'on' | 'off' | 'does not start' | 'asks for recovery key';
	booted: Instant;
	/** Why it does not start, or what the blue screen said last: "DRIVER_IRQL_NOT_LESS_OR_EQUAL (netwtw10.sys)". */
	stopError: string;
	/** Name of its domain; '' in a workgroup. */
	domain: string;
	/** Number of the secret that it shares with its computer account. */
	secret: number;
	network: Network;
	/** Sizes in gigabytes. */
	disk: { size: number; free: number; state: 'healthy' | 'errors' | 'failing' };
	/** In gigabytes. */
	memory: { size: number; /** By the system itself; processes come on top. */ used: number };
	/** Files of the system itself are damaged: `sfc` repairs them. */
	systemFiles: 'intact' | 'damaged';
	software: readonly Software[];
	updates: readonly Update[];
	daemons: readonly Daemon[];
	processes: readonly Process[];
	peripherals: readonly Peripheral[];
	printers: readonly PrinterOfDevice[];
	drives: readonly Drive[];
	/** Passwords that it keeps, by number: with an old one it fails again and again. */
	credentials: readonly StoredPassword[];
	/** Groups of its owner at the last logon, which is what servers ask for; null: as they are now. */
	groupsAtLogon: readonly string[] | null;
	/** When policies of the domain were applied last. */
	policiesApplied: Instant;
	/** Of printers only. */
	printer: PrinterState | null;
}

export interface Network {
	connection: 'cable' | 'wifi' | 'mobile' | 'none';
	/** The cable is plugged in and sound. */
	cable: 'plugged' | 'unplugged' | 'broken';
	wifi: { on: boolean; name: string; password: 'right' | 'old' };
	/** '' is none; 169.254.x.x was given by itself. */
	address: string;
	/** Asks the network for its address. */
	dhcp: boolean;
	mask: string;
	gateway: string;
	dns: readonly string[];
	mac: string;
	/** Names that the cache of DNS has wrong, with the address it gives. */
	dnsCache: readonly { name: string; address: string }[];
	/** At the office, or elsewhere: from elsewhere internal services need the VPN. */
	site: 'office' | 'home';
	vpn: { installed: boolean; connected: boolean; certificate: Instant | null } | null;
	/** Where it sends its web traffic instead of to the site itself; '' is none. */
	proxy: string;
	/** Cut off from everything but the technicians' tools, to contain malware. */
	isolated: boolean;
}

export interface Update {
	name: string;
	at: Instant;
	state: 'installed' | 'failed' | 'removed';
	/** Name of the program or peripheral that fails while it is installed; '' for none. */
	breaks: string;
}

export interface Drive {
	/** "S:" */
	letter: string;
	/** Name of the share. */
	share: string;
	connected: boolean;
}

export interface StoredPassword {
	/** Logon name. */
	account: string;
	/** What uses it: the name of a program or service. */
	program: string;
	password: number;
}

export interface Software {
	name: string;
	version: string;
	/** It is open. */
	running: boolean;
	state: 'works' | 'crashes' | 'does not start' | 'hangs';
	/** What has to be mended: "damaged profile". */
	cause: 'none' | 'damaged installation' | 'damaged profile' | 'add-in' | 'old version' | 'cache';
	/** Name of the licence that it needs; '' for none. */
	licence: string;
}

/** A service of the operating system. */
export interface Daemon {
	/** "Spooler" */
	name: string;
	/** "Print Spooler" */
	label: string;
	state: 'running' | 'stopped' | 'hung';
	start: 'automatic' | 'manual' | 'disabled';
}

export interface Process {
	name: string;
	pid: number;
	/** Megabytes. */
	memory: number;
	/** Percent. */
	cpu: number;
	state: 'running' | 'not responding';
	/** It begins with the device. */
	startsItself: boolean;
	/** What it is: malware is contained, not just ended. */
	nature: 'normal' | 'malware';
}

export interface Peripheral {
	kind:
		| 'monitor'
		| 'dock'
		| 'keyboard'
		| 'mouse'
		| 'webcam'
		| 'headset'
		| 'charger'
		| 'battery'
		| 'cable'
		| 'disk'
		| 'display'
		| 'network adapter';
	name: string;
	state: 'works' | 'broken' | 'unplugged';
	/** `faulty`: the newest one crashes the device; the one before works. */
	driver: 'fine' | 'missing' | 'old' | 'faulty' | 'none needed';
	/** Switched off in the settings (camera shutter, privacy, muted). */
	blocked: boolean;
	/** Name of the dock or cable by which it is connected; '' when directly. */
	through: string;
}

export interface PrinterOfDevice {
	/** Name of the printer's device. */
	printer: string;
	/** The address that it prints to. */
	address: string;
	isDefault: boolean;
	/** Documents that wait. */
	queue: readonly { document: string; state: 'waiting' | 'printing' | 'error' }[];
	paused: boolean;
}

export interface PrinterState {
	state: 'ready' | 'off' | 'paper jam' | 'no paper' | 'no toner';
	offline: boolean;
}

/** A line that somebody typed at a command prompt, with what it printed. */
export interface ConsoleRun {
	id: number;
	at: Instant;
	/** Mail address of who typed it. */
	by: string;
	device: string;
	line: string;
	/** Lower case, without arguments: "ipconfig". */
	command: string;
	output: string;
}
