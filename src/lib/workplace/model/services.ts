import type { Instant } from '#lib/kernel/ids.ts';

/** Something that many people use: mail, VPN, the file server, online banking. */
export interface Service {
	id: number;
	name: string;
	about: string;
	state: 'up' | 'degraded' | 'down';
	since: Instant;
	/** What its status page says. */
	notice: string;
	host: string;
	address: string;
	port: number;
	/** Names of the services that it cannot work without. */
	needs: readonly string[];
	/** Reached from the office and by VPN only. */
	internal: boolean;
	/** Group whose members may use it; '' for everybody. */
	group: string;
	secondFactor: boolean;
	/** Name of the licence that its users need; '' for none. */
	licence: string;
	/** Program of a device with which it is used; '' for any. */
	program: string;
}

/** A shared folder. */
export interface Share {
	id: number;
	name: string;
	/** "\\\\files\\Finance" */
	path: string;
	/** Name of the service that serves it. */
	service: string;
	/** Logon name of who decides about access. */
	owner: string | null;
	access: readonly { group: string; level: 'read' | 'change' }[];
	files: readonly SharedFile[];
	/** Days for which deleted files and older versions are kept. */
	keeps: number;
}
export interface SharedFile {
	name: string;
	/** Newest first. */
	versions: readonly { at: Instant; words: string }[];
	deleted: Instant | null;
}

export interface Licence {
	id: number;
	/** The product: "Adobe Acrobat Pro". */
	name: string;
	seats: number;
	/** Logon names. */
	holders: readonly string[];
}

/** Something that is handed out and taken back. */
export interface Asset {
	id: number;
	/** Unique: "A-1042". */
	tag: string;
	/** "laptop", "badge" */
	kind: string;
	model: string;
	state: 'in stock' | 'handed out' | 'in repair' | 'retired' | 'lost';
	/** Logon name. */
	holder: string | null;
}

/** A mail that went to several people, as the mail administrator finds it. */
export interface Delivery {
	id: number;
	/** A name for it: "payroll phishing". */
	name: string;
	at: Instant;
	from: string;
	subject: string;
	/** What it wants: '' for nothing bad. */
	link: string;
	harmful: boolean;
	recipients: readonly { account: string; state: 'delivered' | 'removed'; opened: boolean }[];
	/** Its sender is blocked. */
	blocked: boolean;
}

/** Somebody was asked to agree to something. */
export interface Approval {
	id: number;
	at: Instant;
	/** What is asked for, in the words of who asked. */
	what: string;
	/** Logon name of whom it is for. */
	for: string;
	/** What it is about: "group Finance", "licence Adobe Acrobat Pro"; '' for anything else. */
	about: string;
	/** Mail address of who asked. */
	askedBy: string;
	/** Logon name of who was asked. */
	asked: string;
	state: 'waiting' | 'granted' | 'refused';
	answered: Instant | null;
	reason: string;
}
