import type { TableEvent } from '#lib/kernel/events.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import { tableNamesOf, type Rows, type TableName } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Attempt } from '../attempt.ts';
import type { Scenario } from '../language/scenario.ts';
import { beginScenario } from '../run/begin.ts';
import { Stage } from '../run/stage.ts';

/** A desk and a run for a proof. With `exports`, both go through a backup after every action. */
export class Player {
	tables: MemoryTables;
	attempt: Attempt;
	/** Everything that ever happened on the desk. */
	readonly log: TableEvent[] = [];

	constructor(
		readonly systems: Systems,
		readonly scenario: Scenario,
		world: World,
		readonly exports: boolean
	) {
		const { events, attempt } = begun(systems, scenario, world);
		this.tables = new MemoryTables(systems, events);
		this.log.push(...events);
		this.attempt = attempt;
		if (exports) this.#exportAndImport();
	}

	/** Carries something out permanently. */
	act<T>(run: (stage: Stage) => T): T {
		const stage = new Stage(this.tables, this.attempt, this.scenario);
		const done = run(stage);
		this.tables.apply(stage.events);
		this.log.push(...stage.events);
		this.attempt = stage.attempt;
		if (this.exports) this.#exportAndImport();
		return done;
	}

	/** Runs something and discards its changes. */
	try<T>(run: (stage: Stage) => T): T {
		return run(new Stage(this.tables, this.attempt, this.scenario));
	}

	/** A snapshot: later changes do not affect it. */
	copy(): Stage {
		return new Stage(imported(this.systems, exported(this.tables)), this.attempt, this.scenario);
	}

	/** The present stage, for reading only. */
	get stage(): Stage {
		return new Stage(this.tables, this.attempt, this.scenario);
	}

	#exportAndImport() {
		const all = exported(this.tables);
		for (const table of Object.values(all)) table.rows = table.rows.map(rowThroughText);
		this.tables = imported(this.systems, all);
		this.attempt = throughText(this.attempt);
	}
}

/** Rows by what a backup made of them; a row that has been through one stays as it is. */
const written = new WeakMap<object, object>();

function rowThroughText<T extends object>(row: T): T {
	const known = written.get(row);
	if (known) return known as T;
	const read = throughText(row);
	written.set(row, read).set(read, read);
	return read;
}

/** What a backup makes of a value: written, and read again. */
function throughText<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}

type Begun = ReturnType<typeof beginScenario>;
/** Its beginnings are all the same: a scenario is begun once for all the walks through it. */
const beginnings = new WeakMap<Scenario, { world: World; begun: Begun }>();

function begun(systems: Systems, scenario: Scenario, world: World): Begun {
	const known = beginnings.get(scenario);
	if (known?.world === world) return known.begun;
	const begun = beginScenario(systems, scenario, world);
	beginnings.set(scenario, { world, begun });
	return begun;
}

type Exported = Record<string, { lastId: number; rows: Rows[TableName][] }>;

/** All rows of a desk, as plain data, each table in the order of its ids. */
export function exported(tables: MemoryTables): Exported {
	return Object.fromEntries(
		tableNamesOf(tables.systems.layout).map((table) => {
			const rows = [...tables.rows(table)].sort((a, b) => a.id - b.id);
			return [table, { lastId: tables.lastId(table), rows }];
		})
	);
}

function imported(systems: Systems, data: Exported): MemoryTables {
	const tables = new MemoryTables(systems);
	for (const [table, { lastId, rows }] of Object.entries(data)) {
		const name = table as TableName;
		tables.apply(rows.map((row) => ({ type: 'added', table: name, row }) as TableEvent));
		tables.raiseLastId(name, lastId);
	}
	return tables;
}
