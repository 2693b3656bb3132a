import type { TableEvent } from '#lib/kernel/events.ts';
import { hash } from '#lib/kernel/hash.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { World } from '#lib/kernel/world.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { Computer, Group, Logon } from '../../model/index.ts';
import { accountRows } from './accounts.ts';
import { loginNamed } from './logins.ts';
import { policyRow } from './policy.ts';

/** The rows of the directory, as the world says. */
export function foundDirectory(world: World, at: Instant): readonly TableEvent[] {
	const policy = policyRow(world);
	return [
		...added('accounts', accountRows(world, at)),
		...added('groups', groupRows(world)),
		...added('computers', computerRows(world)),
		...added('policies', policy ? [policy] : []),
		...added('logons', logonRows(world, at))
	];
}

function added(table: TableEvent['table'], rows: readonly object[]): TableEvent[] {
	return rows.map(
		(row, at) => ({ type: 'added', table, row: { id: at + 1, ...row } }) as TableEvent
	);
}

function groupRows(world: World): Omit<Group, 'id'>[] {
	return (world.groups ?? []).map(({ name, about, kind, owner, members = [], grants = [] }) => ({
		name,
		about: about ?? '',
		kind: kind ?? 'security',
		owner: owner === undefined ? null : loginNamed(world, owner),
		members: [...new Set(members.map((member) => loginNamed(world, member)))],
		grants
	}));
}

/** Kinds of devices that have an account in the directory. */
const joined: readonly unknown[] = [undefined, 'laptop', 'desktop', 'server'];

/** Those of the list, and the computers among the devices that it does not name. */
function computerRows(world: World): Omit<Computer, 'id'>[] {
	const listed = world.computers ?? [];
	const names = new Set(listed.map(({ name }) => name.toLowerCase()));
	const devices = ((world as Readonly<Record<string, unknown>>)['devices'] ?? []) as readonly {
		name: string;
		kind?: string;
		domain?: string;
	}[];
	const others = devices.filter(
		({ name, kind, domain }) =>
			joined.includes(kind) && domain !== '' && !names.has(name.toLowerCase())
	);
	return [...listed, ...others.map(({ name }) => ({ name }) as (typeof listed)[number])].map(
		(computer) => ({
			name: computer.name,
			unit: computer.unit ?? 'Computers',
			about: computer.about ?? '',
			enabled: computer.enabled ?? true,
			// A device begins with secret 1.
			secret: computer['trust lost'] ? 2 : 1,
			recoveryKey: computer['recovery key'] ?? recoveryKeyOf(computer.name)
		})
	);
}

/** Eight groups of six digits, the same for the same name. */
export function recoveryKeyOf(name: string): string {
	return Array.from({ length: 8 }, (_, at) =>
		String(hash(`${name} ${at}`) % 1_000_000).padStart(6, '0')
	).join('-');
}

const MINUTE = 60_000;

function logonRows(world: World, at: Instant): Omit<Logon, 'id'>[] {
	return (world.logons ?? [])
		.flatMap(({ account, device, program, result, ago, times = 1 }) =>
			Array.from({ length: times }, (_, n) => ({
				at: at - millisecondsOf(ago) - (times - 1 - n) * MINUTE,
				account: loginNamed(world, account),
				device,
				program: program ?? 'Windows',
				result: result ?? ('success' as const)
			}))
		)
		.sort((a, b) => a.at - b.at);
}
