import type { Instant } from '#lib/kernel/ids.ts';

/*
 * Rows of the workplace name each other by their unique names, as the tools of a workplace do: accounts by their logon names,
 * everything else by its name. Founding and verbs write names as the row itself has them.
 */

/** An account in the directory. */
export interface Account {
	id: number;
	/** Unique logon name: "kjones". */
	login: string;
	/** "Karen Jones" */
	name: string;
	/** By it all systems know that it is the same person. Lower case. */
	email: string;
	title: string;
	department: string;
	office: string;
	/** The number on file, for call-backs. */
	phone: string;
	/** Logon name of the manager. */
	manager: string | null;
	/** Organizational unit. */
	unit: string;
	about: string;
	enabled: boolean;
	/** Locked out since. */
	locked: Instant | null;
	expires: Instant | null;
	/** Number of the present password: devices keep the number that they were given, and fail with an older one. */
	password: number;
	passwordSet: Instant;
	passwordExpires: boolean;
	/** The password that somebody else has set, as it was handed out; '' once the person has their own. */
	temporary: string;
	mustChange: boolean;
	/** Wrong passwords in a row: as many as the policy allows lock the account. */
	failures: number;
	factors: readonly Factor[];
}

/** A second factor. */
export interface Factor {
	kind: 'app' | 'text message' | 'security key';
	/** "Karen's phone" */
	label: string;
	state: 'active' | 'lost' | 'to be set up';
}

export interface Group {
	id: number;
	name: string;
	about: string;
	kind: 'security' | 'distribution';
	/** Logon name of who decides about members. */
	owner: string | null;
	/** Logon names. */
	members: readonly string[];
	/** What its members may do in the workplace's tools. */
	grants: readonly Right[];
}

/** What somebody may do in the workplace's tools. Where no group of a world grants a right, everybody in IT has it. */
export const rights = [
	'reset passwords',
	'manage accounts',
	'manage groups',
	'manage devices',
	'manage services',
	'manage shares',
	'manage licences',
	'manage assets',
	'manage mail'
] as const;
export type Right = (typeof rights)[number];

/** The account of a computer in the directory. */
export interface Computer {
	id: number;
	/** The name of its device. */
	name: string;
	unit: string;
	about: string;
	enabled: boolean;
	/** Number of its secret: a device with an older one has lost its trust. */
	secret: number;
	/** Key that unlocks its encrypted disk. */
	recoveryKey: string;
}

/** An attempt to log on. */
export interface Logon {
	id: number;
	at: Instant;
	/** Logon name. */
	account: string;
	/** Name of the device that tried. */
	device: string;
	/** What on the device tried: "Mail app". */
	program: string;
	result: LogonResult;
}
export const logonResults = [
	'success',
	'wrong password',
	'locked out',
	'disabled',
	'expired',
	'password expired',
	'second factor denied'
] as const;
export type LogonResult = (typeof logonResults)[number];

/** The one row of rules for all accounts and the network. */
export interface Policy {
	id: number;
	/** Name of the domain: "HARBORBANK". */
	domain: string;
	/** Its DNS suffix: "harborbank.example". */
	suffix: string;
	/** Days after which a password expires; 0: never. */
	passwordDays: number;
	/** Wrong passwords in a row that lock an account; 0: never. */
	lockAfter: number;
	/** What the network gives to devices that ask for an address. */
	gateway: string;
	mask: string;
	dns: readonly string[];
	/** Whether the server that gives addresses has one left and answers. */
	dhcp: 'up' | 'down' | 'full';
	/** Who works in IT: logon names. They are those that the tools let in. */
	it: readonly string[];
}
