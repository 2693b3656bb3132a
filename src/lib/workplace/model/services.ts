import type { Instant } from '#lib/kernel/ids.ts';

/** Something that many people use: mail, VPN, the file server, online banking. */
export interface Service {
	id: number;
	name: string;
	about: string;
	/** Its own state. What it needs may be broken, too: `serviceState` says what people get. */
	state: ServiceState;
	/** Why it is not up. */
	fault: ServiceFault;
	since: Instant;
	/** What the status page says of it: whatever somebody has declared, right or not. */
	posted: ServiceState;
	notice: string;
	postedAt: Instant;
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
export const serviceStates = ['up', 'degraded', 'down'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** What breaks a service by itself: 'hung' is mended by a restart, everything else by its own repair. */
export const serviceFaults = [
	'none',
	'hung',
	'disk full',
	'certificate expired',
	'bad update',
	'broken hardware'
] as const;
type ServiceFault = (typeof serviceFaults)[number];

/** A shared folder. */
export interface Share {
	id: number;
	name: string;
	/** "\\\\files\\Finance" */
	path: string;
	/** Name of the service that serves it; '' for none. */
	service: string;
	/** Logon name of who decides about access. */
	owner: string | null;
	access: readonly ShareAccess[];
	files: readonly SharedFile[];
	/** Days for which deleted files and older versions are kept. */
	keeps: number;
}
export interface ShareAccess {
	group: string;
	level: ShareLevel;
}
export const shareLevels = ['read', 'change'] as const;
export type ShareLevel = (typeof shareLevels)[number];
export interface SharedFile {
	name: string;
	/** Newest first. */
	versions: readonly FileVersion[];
	deleted: Instant | null;
}
export interface FileVersion {
	at: Instant;
	/** What is in it. */
	words: string;
}

export interface Licence {
	id: number;
	/** The product: "Adobe Acrobat Pro". */
	name: string;
	/** Logon name of who decides about seats; null: the manager of whoever gets one. */
	owner: string | null;
	seats: number;
	/** Logon names. */
	holders: readonly string[];
	/** When holders used it last, where it is known. */
	used: readonly { account: string; at: Instant }[];
}

/** Something that is handed out and taken back. */
export interface Asset {
	id: number;
	/** Unique: "A-1042". */
	tag: string;
	/** "laptop", "badge" */
	kind: string;
	model: string;
	state: AssetState;
	/** Logon name. */
	holder: string | null;
}
export const assetStates = [
	'ordered',
	'in stock',
	'handed out',
	'in repair',
	'retired',
	'lost'
] as const;
type AssetState = (typeof assetStates)[number];

/** A mail that went to several people, as the mail administrator finds it. */
export interface Delivery {
	id: number;
	/** A name for it: "payroll phishing". */
	name: string;
	at: Instant;
	/** Mail address. */
	from: string;
	subject: string;
	/** What it wants people to click; '' for nothing. */
	link: string;
	/** Phishing, or with malware in it. */
	harmful: boolean;
	recipients: readonly Recipient[];
	/** Its sender is blocked: what comes next goes to quarantine. */
	blocked: boolean;
}
export interface Recipient {
	/** Logon name. */
	account: string;
	state: 'delivered' | 'quarantined' | 'removed';
	opened: boolean;
	/** Followed its link, or opened its attachment. */
	clicked: boolean;
}

/** Somebody was asked to agree to something. */
export interface Approval {
	id: number;
	at: Instant;
	/** What is asked for, in the words of who asked. */
	what: string;
	/** Logon name of whom it is for. */
	for: string;
	/** What it is about, as kind and name: "group Finance", "licence Adobe Acrobat Pro"; '' for anything else. */
	about: string;
	/** Mail address of who asked. */
	askedBy: string;
	/** Logon name of who was asked. */
	asked: string;
	state: ApprovalState;
	answered: Instant | null;
	/** Last id of the log of changes when it was answered: what was changed before. */
	changes: number;
	reason: string;
	reminded: readonly Instant[];
	/** When a rule of the world answers it, and which (its id); null: somebody has to. */
	due: Instant | null;
	rule: number | null;
}
export const approvalStates = ['waiting', 'granted', 'refused', 'withdrawn'] as const;
type ApprovalState = (typeof approvalStates)[number];

/** How people answer when they are asked for an approval, unless the story has them answer. */
export interface ApprovalRule {
	id: number;
	name: string;
	/** Logon name of who answers so; null: everybody who was asked. */
	person: string | null;
	/** Kind of what it is about; null: anything. */
	about: ApprovalKind | 'other' | null;
	answer: 'granted' | 'refused';
	reason: string;
	/** Milliseconds from the question, and from a reminder (null: a reminder changes nothing). */
	after: number;
	reminded: number | null;
}
/** Kinds of things that somebody decides about. */
export const approvalKinds = ['group', 'share', 'licence', 'asset'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];
