import type { FilePath, World, WorldProblem } from '#lib/kernel/world.ts';
import { nameProblem, twins } from '../../world-problems.ts';
import { accountNamed, loginOf } from '../founding/logins.ts';
import { policyRow } from '../founding/policy.ts';

/** What does not fit together in the directory of a world. */
export function* problems(world: World): Iterable<WorldProblem> {
	const { accounts = [], groups = [], computers = [] } = world;
	yield* twins(
		'accounts with the logon name',
		accounts.map((one, at) => ({
			name: loginOf(one),
			path: ['accounts', at, one.login === undefined ? 'name' : 'login']
		}))
	);
	yield* twins(
		'accounts with the mail address',
		accounts.map(({ email }, at) => ({
			name: email,
			path: ['accounts', at, 'email']
		}))
	);
	for (const [things, list] of [
		['groups', groups],
		['computers', computers]
	] as const)
		yield* twins(
			things,
			list.map(({ name }, at) => ({ name, path: [things, at, 'name'] }))
		);
	yield* unknownAccounts(world);
	yield* nobodyInIt(world);
}

function* unknownAccounts(world: World): Iterable<WorldProblem> {
	const known = (world.accounts ?? []).map(({ name }) => name);
	for (const [name, path] of accountsNamed(world))
		if (!accountNamed(world, name)) yield nameProblem('account', path, name, known);
}

/** The places at which an account is named. */
function* accountsNamed(world: World): Iterable<[name: string, path: FilePath]> {
	const { accounts = [], groups = [], logons = [] } = world;
	for (const [at, { manager }] of accounts.entries())
		if (manager !== undefined) yield [manager, ['accounts', at, 'manager']];
	for (const [at, { owner, members = [] }] of groups.entries()) {
		if (owner !== undefined) yield [owner, ['groups', at, 'owner']];
		for (const [n, name] of members.entries()) yield [name, ['groups', at, 'members', n]];
	}
	for (const [at, { account }] of logons.entries()) yield [account, ['logons', at, 'account']];
	for (const [at, name] of (world['directory policy']?.it ?? []).entries())
		yield [name, ['directory policy', 'it', at]];
}

/** Tools that let nobody in are of no use. */
function* nobodyInIt(world: World): Iterable<WorldProblem> {
	const { accounts = [], 'directory policy': policy } = world;
	const named = (policy?.it ?? []).every((name) => accountNamed(world, name));
	if (accounts.length === 0 || !named || policyRow(world)?.it.length !== 0) return;
	yield {
		path: policy?.it ? ['directory policy', 'it'] : ['accounts'],
		message: 'Nobody works in IT: the tools of the workplace let nobody in.',
		name: '',
		known: [],
		remedy:
			'Name accounts under `directory policy: { it: [...] }`, or give one the department `IT`.'
	};
}
