import type { Command, Outcome } from './command.ts';
import type { TableEvent } from './events.ts';
import type { Instant } from './ids.ts';
import type { People, StoryRowKind, System } from './system.ts';
import {
	joinLayouts,
	tableNamesOf,
	type ConfigTable,
	type Layout,
	type TableName,
	type Tables
} from './tables.ts';
import { TableShapes } from './shapes/table-shapes.ts';
import type { Verb } from './verbs/verb.ts';
import type { World } from './world.ts';

/** Contributions of all systems of one kind, by key of the language. */
type PartsOf<K extends keyof System> = ReadonlyMap<
	string,
	NonNullable<System[K]> extends Readonly<Record<string, infer T>> ? T : never
>;

export interface VerbOfSystem {
	readonly verb: Verb;
	readonly system: System;
}

/** Several systems in one set of tables. Throws if two of them define the same name. */
export class Systems {
	readonly layout: Layout;
	readonly shapes: TableShapes;
	readonly verbs: ReadonlyMap<string, VerbOfSystem>;
	/** Verbs by the words of the language. */
	readonly sayings: ReadonlyMap<string, VerbOfSystem>;
	readonly facts: PartsOf<'facts'>;
	readonly answers: PartsOf<'answers'>;
	readonly actions: PartsOf<'actions'>;
	readonly happenings: PartsOf<'happenings'>;
	readonly places: PartsOf<'places'>;

	constructor(readonly all: readonly System[]) {
		unique(all.flatMap(({ layout }) => tableNamesOf(layout).map((table) => [table, layout])));
		this.layout = joinLayouts(all.map(({ layout }) => layout));
		this.shapes = new TableShapes(
			Object.assign({}, ...all.map(({ rowShapes }) => rowShapes)) as object as Readonly<
				Record<string, object>
			>
		);
		const verbs = all.flatMap((system) =>
			Object.values(system.verbs).map((verb) => ({ verb, system }))
		);
		this.verbs = unique(verbs.map((one) => [one.verb.name, one]));
		this.sayings = unique(verbs.map((one) => [one.verb.say, one]));
		const parts = <T>(of: (system: System) => Readonly<Record<string, T>> | undefined) =>
			unique(all.flatMap((system) => Object.entries(of(system) ?? {})));
		this.facts = parts(({ facts }) => facts);
		this.answers = parts(({ answers }) => answers);
		this.actions = parts(({ actions }) => actions);
		this.happenings = parts(({ happenings }) => happenings);
		this.places = parts(({ places }) => places);
	}

	isConfig(table: TableName): table is ConfigTable {
		return (this.layout.config as readonly TableName[]).includes(table);
	}

	execute(tables: Tables, command: Command): Outcome {
		const known = this.verbs.get(command.verb);
		if (!known) throw new Error(`There is no verb "${command.verb}".`);
		return known.system.execute(tables, command);
	}

	/** The events that set up all systems. Throws for unknown names in the world. */
	found(world: World, at: Instant): TableEvent[] {
		return this.all.flatMap((system) => system.found(world, at));
	}

	zone(tables: Tables): string {
		for (const { zone } of this.all) {
			const found = zone?.(tables);
			if (found !== undefined) return found;
		}
		return 'Etc/UTC';
	}

	worldZone(world: World): string {
		for (const { worldZone } of this.all) {
			const found = worldZone?.(world);
			if (found !== undefined) return found;
		}
		return 'Etc/UTC';
	}

	/** The one system that knows people. */
	get people(): People {
		for (const { people } of this.all) if (people) return people;
		throw new Error('None of the systems knows people.');
	}

	/** The kind of rows that stories name, if any system has one. */
	get storyRows(): StoryRowKind | undefined {
		return this.all.find(({ storyRows }) => storyRows)?.storyRows;
	}
}

function unique<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
	const map = new Map<string, T>();
	for (const [key, value] of entries) {
		if (map.has(key)) throw new Error(`Two systems have "${key}".`);
		map.set(key, value);
	}
	return map;
}
