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

/** A system whose code is loaded when a desk needs it; until then only its tables are known. */
export interface DeferredSystem {
	readonly name: string;
	readonly layout: Layout;
	load(): Promise<System>;
	/** A world with these lists needs it. */
	isNeeded(world: World): boolean;
}

/** How systems are set up. */
interface Founding {
	/** Which systems; all unless said. */
	names?: readonly string[];
	/** Decides whatever looks drawn. */
	seed?: number;
}

/** Several systems in one set of tables. Throws if two of them define the same name. */
export class Systems {
	readonly layout: Layout;
	readonly #given: (System | DeferredSystem)[];
	#joined: Joined;

	constructor(given: readonly (System | DeferredSystem)[]) {
		unique(given.flatMap(({ layout }) => tableNamesOf(layout).map((table) => [table, layout])));
		this.layout = joinLayouts(given.map(({ layout }) => layout));
		this.#given = [...given];
		this.#joined = joinedOf(given);
	}

	/** The loaded systems. */
	get all(): readonly System[] {
		return this.#joined.all;
	}
	get shapes(): TableShapes {
		return this.#joined.shapes;
	}
	get verbs(): ReadonlyMap<string, VerbOfSystem> {
		return this.#joined.verbs;
	}
	/** Verbs by the words of the language. */
	get sayings(): ReadonlyMap<string, VerbOfSystem> {
		return this.#joined.sayings;
	}
	get facts(): PartsOf<'facts'> {
		return this.#joined.facts;
	}
	get answers(): PartsOf<'answers'> {
		return this.#joined.answers;
	}
	get actions(): PartsOf<'actions'> {
		return this.#joined.actions;
	}
	get happenings(): PartsOf<'happenings'> {
		return this.#joined.happenings;
	}
	get places(): PartsOf<'places'> {
		return this.#joined.places;
	}
	get textForms(): PartsOf<'textForms'> {
		return this.#joined.textForms;
	}

	get quotes(): PartsOf<'quotes'> {
		return this.#joined.quotes;
	}

	/** The systems that are not loaded yet. */
	get deferred(): readonly DeferredSystem[] {
		return this.#given.filter(isDeferred);
	}

	/** Loads the deferred systems with these names; all of them unless said. */
	async load(names: readonly string[] = this.deferred.map(({ name }) => name)): Promise<void> {
		for (const system of this.deferred) {
			if (!names.includes(system.name)) continue;
			const loaded = await system.load();
			const at = this.#given.indexOf(system);
			// Somebody else may have loaded it meanwhile.
			if (at >= 0) this.#given[at] = loaded;
		}
		this.#joined = joinedOf(this.#given);
	}

	isConfig(table: TableName): table is ConfigTable {
		return (this.layout.config as readonly TableName[]).includes(table);
	}

	execute(tables: Tables, command: Command): Outcome {
		const known = this.verbs.get(command.verb);
		if (!known) throw new Error(`There is no verb "${command.verb}".`);
		return known.system.execute(tables, command);
	}

	/** The events that set up all systems, or those of these names. Throws for unknown names in the world. */
	found(world: World, at: Instant, { names, seed = 0 }: Founding = {}): TableEvent[] {
		const wanted = this.all.filter(({ name }) => !names || names.includes(name));
		return wanted.flatMap((system) => system.found(world, at, seed));
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

	/** Number of the last logged change. */
	lastChange(tables: Tables): number {
		const log = this.all.find(({ changeLog }) => changeLog)?.changeLog;
		return log ? tables.lastId(log) : 0;
	}

	/** The kind of rows that stories name, if any system has one. */
	get storyRows(): StoryRowKind | undefined {
		return this.all.find(({ storyRows }) => storyRows)?.storyRows;
	}
}

type Joined = ReturnType<typeof joinedOf>;

/** What the loaded systems give, joined. */
function joinedOf(given: readonly (System | DeferredSystem)[]) {
	const all = given.filter((one) => !isDeferred(one)) as System[];
	const verbs = all.flatMap((system) =>
		Object.values(system.verbs).map((verb) => ({ verb, system }))
	);
	const parts = <T>(of: (system: System) => Readonly<Record<string, T>> | undefined) =>
		unique(all.flatMap((system) => Object.entries(of(system) ?? {})));
	return {
		all,
		shapes: new TableShapes(
			Object.assign({}, ...all.map(({ rowShapes }) => rowShapes)) as object as Readonly<
				Record<string, object>
			>
		),
		verbs: unique<VerbOfSystem>(verbs.map((one) => [one.verb.name, one])),
		sayings: unique<VerbOfSystem>(verbs.map((one) => [one.verb.say, one])),
		facts: parts(({ facts }) => facts),
		answers: parts(({ answers }) => answers),
		actions: parts(({ actions }) => actions),
		happenings: parts(({ happenings }) => happenings),
		places: parts(({ places }) => places),
		textForms: parts(({ textForms }) => textForms),
		quotes: parts(({ quotes }) => quotes)
	};
}

function isDeferred(one: System | DeferredSystem): one is DeferredSystem {
	return 'load' in one;
}

function unique<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
	const map = new Map<string, T>();
	for (const [key, value] of entries) {
		if (map.has(key)) throw new Error(`Two systems have "${key}".`);
		map.set(key, value);
	}
	return map;
}
