import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { FilePath, World, WorldProblem } from '#lib/kernel/world.ts';
import { deliveryRow, ruleRow } from './mail-rows.ts';
import { serviceRow } from './service-rows.ts';
import { assetRow, licenceRow, shareRow } from './storage-rows.ts';
import { WorldNames } from './world-names.ts';
import { circleProblems, stateProblems, twinProblems } from './world-problems.ts';

/** The rows of services and all that belongs to them, as the world says. */
export function foundServices(world: World, at: Instant): readonly TableEvent[] {
	return rowsOf(new WorldNames(world), at);
}

/** What does not fit together: names that lead nowhere or that two have, services that need each other, seats that are not there. */
export function* worldProblems(world: World): Generator<WorldProblem> {
	const names = new WorldNames(world);
	rowsOf(names, 0);
	yield* names.problems;
	yield* twinProblems(world);
	yield* circleProblems(world.services ?? []);
	yield* stateProblems(world);
}

type RowOf<G> = (names: WorldNames, given: G, at: Instant, path: FilePath) => object;

function rowsOf(names: WorldNames, at: Instant): TableEvent[] {
	const { world } = names;
	const each = <G>(
		table: TableEvent['table'],
		list: string,
		given: readonly G[] | undefined,
		rowOf: RowOf<G>
	) =>
		(given ?? []).map(
			(one, n) =>
				({
					type: 'added',
					table,
					row: { id: n + 1, ...rowOf(names, one, at, [list, n]) }
				}) as TableEvent
		);
	return [
		...each('services', 'services', world.services, serviceRow),
		...each('shares', 'shares', world.shares, shareRow),
		...each('licences', 'licences', world.licences, licenceRow),
		...each('assets', 'assets', world.assets, assetRow),
		...each('deliveries', 'delivered mails', world['delivered mails'], deliveryRow),
		...each('approvalRules', 'approval rules', world['approval rules'], ruleRow)
	];
}
