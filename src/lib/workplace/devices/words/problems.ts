import type { FilePath, World, WorldProblem } from '#lib/kernel/world.ts';
import { accountNamed } from '../../directory/founding/logins.ts';
import { nameProblem, twins } from '../../world-problems.ts';
import { isSameName } from '../../rules/find.ts';
import { isAddress } from '../../rules/address.ts';
import type { WorldDevice } from './world-device.ts';

/** What does not fit together among the devices of a world. */
export function* deviceProblems(world: World): Iterable<WorldProblem> {
	const devices = world.devices ?? [];
	yield* twins(
		'devices',
		devices.map(({ name }, at) => ({ name, path: ['devices', at, 'name'] }))
	);
	for (const [at, device] of devices.entries()) {
		const path: FilePath = ['devices', at];
		yield* nameProblems(world, device, path);
		yield* partProblems(device, path);
		yield* addressProblems(device, path);
	}
}

/** Names of people, printers, shares, groups and licences that lead nowhere. */
function* nameProblems(world: World, device: WorldDevice, path: FilePath): Iterable<WorldProblem> {
	const people = (world.accounts ?? []).map(({ name }) => name);
	const account = (name: string | undefined, at: FilePath) =>
		name !== undefined && !accountNamed(world, name)
			? [nameProblem('account', at, name, people)]
			: [];
	yield* account(device.owner, [...path, 'owner']);
	for (const [n, kept] of (device['stored passwords'] ?? []).entries())
		yield* account(kept.account, [...path, 'stored passwords', n, 'account']);

	const printers = (world.devices ?? []).filter(({ kind }) => kind === 'printer');
	for (const [n, given] of (device.printers ?? []).entries()) {
		const [name, at] = typeof given === 'string' ? [given, [n]] : [given.printer, [n, 'printer']];
		yield* unknown('printer', name, names(printers), [...path, 'printers', ...at]);
	}
	for (const [letter, given] of Object.entries(device.drives ?? {})) {
		const [name, at] = typeof given === 'string' ? [given, []] : [given.share, ['share']];
		yield* unknown('share', name, names(world.shares), [...path, 'drives', letter, ...at]);
	}
	for (const [n, name] of (device['groups at logon'] ?? []).entries())
		yield* unknown('group', name, names(world.groups), [...path, 'groups at logon', n]);
	for (const [n, { licence }] of (device.software ?? []).entries())
		if (licence !== undefined)
			yield* unknown('licence', licence, names(world.licences), [
				...path,
				'software',
				n,
				'licence'
			]);
}

function names(all: readonly { readonly name: string }[] = []): readonly string[] {
	return all.map(({ name }) => name);
}

function unknown(
	kind: string,
	name: string,
	known: readonly string[],
	path: FilePath
): WorldProblem[] {
	return known.some((one) => isSameName(one, name)) ? [] : [nameProblem(kind, path, name, known)];
}

function wrong(path: FilePath, message: string, remedy: string): WorldProblem {
	return { path, message, name: '', known: [], remedy };
}

/** What a device of this kind cannot have. */
function* partProblems(device: WorldDevice, path: FilePath): Iterable<WorldProblem> {
	const { name, kind = 'desktop', disk, drives = {} } = device;
	for (const key of ['printer state', 'offline'] as const)
		if (device[key] !== undefined && kind !== 'printer')
			yield wrong(
				[...path, key],
				`${name} is a ${kind}, and only printers have this.`,
				'Leave it out, or write `kind: printer`.'
			);
	if (disk?.free !== undefined && disk.free > (disk.size ?? 256))
		yield wrong(
			[...path, 'disk', 'free'],
			`More of the disk of ${name} is free than it has.`,
			'Write a size that is larger, or less that is free.'
		);
	for (const letter of Object.keys(drives))
		if (!/^[A-Za-z]:?$/.test(letter))
			yield wrong(
				[...path, 'drives', letter],
				`"${letter}" is no letter of a drive.`,
				'Write a letter and a colon in quotes: `"S:"`.'
			);
	if (device['stored passwords']?.some(({ account }) => account === undefined) && !device.owner)
		yield wrong(
			[...path, 'stored passwords'],
			`${name} has no owner, so nobody’s password can be kept.`,
			'Give it an `owner`, or say whose passwords they are with `account`.'
		);
	for (const [n, { name: part, kind: what, through }] of (device.peripherals ?? []).entries()) {
		const others = (device.peripherals ?? []).map((one) => one.name ?? one.kind);
		if (through !== undefined && !others.some((one) => isSameName(one, through)))
			yield {
				...nameProblem('peripheral', [...path, 'peripherals', n, 'through'], through, others),
				message: `The ${part ?? what} of ${name} is connected through "${through}", which it does not have.`
			};
	}
}

/** Numbers above 255 pass the pattern. */
function* addressProblems(device: WorldDevice, path: FilePath): Iterable<WorldProblem> {
	const given: [string | undefined, FilePath][] = [
		[device.address, ['address']],
		[device.gateway, ['gateway']],
		[device.mask, ['mask']],
		...(device.dns ?? []).map((one, n): [string, FilePath] => [one, ['dns', n]]),
		...Object.entries(device['dns cache'] ?? {}).map(([name, one]): [string, FilePath] => [
			one,
			['dns cache', name]
		])
	];
	for (const [address, at] of given) {
		if (address === undefined || address === 'none' || address === 'self-assigned') continue;
		if (!isAddress(address))
			yield wrong(
				[...path, ...at],
				`"${address}" is not an IP address.`,
				'Write four numbers from 0 to 255: `10.20.4.17`.'
			);
	}
}
