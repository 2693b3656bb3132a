import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Account, Device, Policy } from '../model/index.ts';

/** Somebody in front of a device, at a moment. */
export interface Seat {
	readonly tables: Tables;
	readonly now: Instant;
	readonly device: Device;
	/** null: nobody with an account. */
	readonly account: Account | null;
}

/** A world without a network of its own. */
export const noPolicy: Policy = {
	id: 1,
	domain: '',
	suffix: '',
	passwordDays: 0,
	lockAfter: 0,
	gateway: '',
	mask: '255.255.255.0',
	dns: [],
	dhcp: 'up',
	it: []
};

/** The rules of the network; in a world that has none, nothing is asked of an address. */
export function policyOf(tables: Tables): Policy {
	return tables.get('policies', 1) ?? noPolicy;
}

/** Logon name of an account, with which it works at its own device, or at one that it does not own. */
export function seatOf(tables: Tables, now: Instant, device: Device, account?: Account): Seat {
	const owner = tables.all('accounts').find(({ login }) => login === device.owner);
	return { tables, now, device, account: account ?? owner ?? null };
}

/** The devices that people work with come first, then phones and tablets; printers are nobody's. */
export function devicesOf(tables: Tables, login: string): readonly Device[] {
	const own = tables
		.all('devices')
		.filter(({ owner, kind }) => owner === login && kind !== 'printer');
	return [...own].sort((a, b) => Number(isMobile(a)) - Number(isMobile(b)) || a.id - b.id);
}

export function isMobile({ kind }: Pick<Device, 'kind'>): boolean {
	return kind === 'phone' || kind === 'tablet';
}

/** It has an operating system that people work with at a screen. */
export function isComputer({ kind }: Pick<Device, 'kind'>): boolean {
	return kind === 'laptop' || kind === 'desktop' || kind === 'server';
}
