import type { Factor, LogonResult, Policy, Right } from '../model/index.ts';

/** An account as a world file has it: what is left out is usual. */
export interface WorldAccount {
	name: string;
	email: string;
	/** Logon name; made from the name unless given. */
	login?: string;
	title?: string;
	department?: string;
	office?: string;
	phone?: string;
	/** Name of another account. */
	manager?: string;
	unit?: string;
	about?: string;
	enabled?: boolean;
	locked?: boolean;
	/** "in 3 days", "2 days ago" or "never". */
	expires?: string;
	/** How long ago the password was set: "30 days". */
	'password age'?: string;
	'password never expires'?: boolean;
	/** A temporary password, as it was handed out. */
	'temporary password'?: string;
	'must change password'?: boolean;
	factors?: readonly { kind: Factor['kind']; label?: string; state?: Factor['state'] }[];
}

interface WorldGroup {
	name: string;
	about?: string;
	kind?: 'security' | 'distribution';
	/** Name of an account. */
	owner?: string;
	members?: readonly string[];
	grants?: readonly Right[];
}

interface WorldComputer {
	name: string;
	unit?: string;
	about?: string;
	enabled?: boolean;
	/** The device has an older secret than its account. */
	'trust lost'?: boolean;
	'recovery key'?: string;
}

interface WorldLogon {
	account: string;
	device: string;
	program?: string;
	result?: LogonResult;
	/** How long ago: "20 minutes". */
	ago: string;
	/** How often, a minute apart, the last one so long ago. */
	times?: number;
}

interface WorldPolicy {
	domain?: string;
	suffix?: string;
	'password days'?: number;
	'lock after'?: number;
	gateway?: string;
	mask?: string;
	dns?: readonly string[];
	dhcp?: Policy['dhcp'];
	it?: readonly string[];
}

declare module '#lib/kernel/world.ts' {
	interface World {
		accounts?: readonly WorldAccount[];
		groups?: readonly WorldGroup[];
		computers?: readonly WorldComputer[];
		logons?: readonly WorldLogon[];
		'directory policy'?: WorldPolicy;
	}
}
