import { twins } from '../../world-problems.ts';
import type { World, WorldProblem } from '#lib/kernel/world.ts';
import type { WorldService } from '../language/world-words.ts';

const keys = {
	services: 'name',
	shares: 'name',
	licences: 'name',
	assets: 'tag',
	'delivered mails': 'name',
	'approval rules': 'name'
} as const satisfies Partial<Record<keyof World, string>>;

/** Names that two of a list have: they go by them, whatever their capitals. */
export function* twinProblems(world: World): Iterable<WorldProblem> {
	for (const [list, key] of Object.entries(keys)) {
		const entries = (world[list as keyof typeof keys] ?? []) as readonly object[];
		const names = entries.map((entry, n) => ({
			name: String((entry as Readonly<Record<string, unknown>>)[key]),
			path: [list, n, key]
		}));
		yield* twins(list, names);
	}
}

/** Services that need themselves, over others too: none of them could ever be started. */
export function* circleProblems(services: readonly WorldService[]): Generator<WorldProblem> {
	const needsOf = new Map(
		services.map(({ name, needs = [] }) => [
			name.toLowerCase(),
			needs.map((one) => one.toLowerCase())
		])
	);
	for (const [n, { name, needs = [] }] of services.entries())
		for (const [at, need] of needs.entries())
			if (reaches(needsOf, need.toLowerCase(), name.toLowerCase(), new Set()))
				yield {
					path: ['services', n, 'needs', at],
					message: `The service "${name}" needs "${need}", which cannot work without "${name}".`,
					name: need,
					known: [],
					remedy: 'Leave one of them out.'
				};
}

function reaches(
	needsOf: ReadonlyMap<string, readonly string[]>,
	from: string,
	to: string,
	seen: Set<string>
): boolean {
	if (from === to) return true;
	if (seen.has(from)) return false;
	seen.add(from);
	return (needsOf.get(from) ?? []).some((next) => reaches(needsOf, next, to, seen));
}

/** What contradicts itself. */
export function* stateProblems(world: World): Generator<WorldProblem> {
	for (const [n, { name, state, fault = 'none' }] of (world.services ?? []).entries())
		if (state === 'up' && fault !== 'none')
			yield {
				path: ['services', n, 'fault'],
				message: `The service "${name}" is up and has the fault "${fault}".`,
				name: fault,
				known: [],
				remedy: 'Say how it works with that fault: `state: degraded` or `state: down`.'
			};
	for (const [n, { name, seats, holders = [] }] of (world.licences ?? []).entries())
		if (holders.length > seats)
			yield {
				path: ['licences', n, 'seats'],
				message: `The licence "${name}" has ${seats} seats and ${holders.length} holders.`,
				name: String(seats),
				known: [],
				remedy: 'Give it more seats or fewer holders.'
			};
	for (const [n, { tag, state, holder }] of (world.assets ?? []).entries()) {
		const needsHolder = state === 'handed out' && holder === undefined;
		const hasHolder = holder !== undefined && !['handed out', 'lost', undefined].includes(state);
		if (needsHolder || hasHolder)
			yield {
				path: ['assets', n, 'state'],
				message: `The asset "${tag}" is ${state} and ${needsHolder ? 'nobody has it' : `${holder} has it`}.`,
				name: String(state),
				known: [],
				remedy: needsHolder ? 'Say who has it: `holder`.' : 'Leave `holder` or `state` out.'
			};
	}
}
