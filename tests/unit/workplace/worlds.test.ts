import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { installed } from '#lib/systems/installed.ts';
import { devicesOf, seatOf } from '#lib/workplace/rules/seat.ts';
import { symptoms } from '#lib/workplace/symptoms/symptoms.ts';
import { worlds } from '../scenario/shipped.ts';

const NOW = Date.UTC(2026, 2, 2, 14);

beforeAll(() => installed.load());

/** The tables of a world of the app, with its workplace. */
function founded(name: string) {
	const world = worlds.find(name);
	if (!world) throw new Error(`There is no world ${name}.`);
	return new MemoryTables(installed, installed.found(world, NOW));
}

/** What is so by intention: not everybody may use everything. */
const intended: readonly string[] = ['not in the group', 'no second factor'];

describe.each(['lab', 'company'])('the world %s', (name) => {
	it('begins with nothing broken: faults are the labs’', () => {
		const tables = founded(name);
		const seats = tables.all('accounts').flatMap((account) =>
			devicesOf(tables, account.login)
				// A phone has no way to what is internal.
				.filter(({ kind }) => kind !== 'phone')
				.map((device) => seatOf(tables, NOW, device, account))
		);
		const broken = seats.flatMap((seat) =>
			symptoms(seat)
				.flatMap(({ label, chain }) => chain.map(({ code }) => ({ label, code })))
				.filter(({ code }) => !intended.includes(code))
				.map(({ label, code }) => `${seat.device.name}: ${label}: ${code}`)
		);
		expect(seats.length).toBeGreaterThan(6);
		expect(broken).toEqual([]);
	});
});

it('the bank has devices, services, shares, licences, assets and approvals', () => {
	const tables = founded('lab');
	const count = (kind: string) => tables.all('devices').filter((one) => one.kind === kind).length;
	expect(count('printer')).toBe(2);
	expect(count('phone')).toBe(3);
	expect(count('desktop') + count('laptop') + count('server')).toBe(12);
	const names = tables.all('services').map((one) => one.name);
	for (const service of ['Online banking', 'Mail', 'VPN', 'File server', 'Printing'])
		expect(names).toContain(service);
	for (const list of ['shares', 'licences', 'approvalRules'] as const)
		expect(tables.all(list).length).toBeGreaterThan(1);
});
