import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { Fields } from '#lib/kernel/language/definition.ts';
import type { FilePath, World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import type { ScenarioFile } from '../language/scenario.ts';
import { changeWorld, type ChangedWorld } from './changed-world.ts';
import type { Found } from './in-order.ts';
import type { Reading } from './reading.ts';
import type { Worlds } from './read-scenario.ts';
import type { YamlFile } from './yaml.ts';

export type BaseWorld = { ok: true; world: World } | { ok: false; problems: Found[] };

/** The world that a scenario starts from: a file of worlds or the file's own, with the file's changes. */
export function baseWorld(
	language: Language,
	yaml: Pick<YamlFile, 'placeOf'>,
	file: ScenarioFile,
	worlds: Worlds,
	reading: Reading
): BaseWorld {
	const isOwn = typeof file.world !== 'string';
	const base =
		typeof file.world === 'string' ? worlds.find(file.world) : withoutVersion(file.world);
	if (!base) return { ok: false, problems: [unknownWorld(yaml, String(file.world), worlds)] };
	const own = isOwn ? worldProblems(language, base, reading, yaml, ownPath) : [];
	if (own.length || !file.changes) return own.length ? failed(own) : { ok: true, world: base };
	const changed = changeWorld(base, file.changes, listsOf(language));
	const missing = changed.added.flatMap((one) => missingKeys(language, changed, one, yaml, file));
	if (missing.length) return failed(missing);
	const problems = worldProblems(language, changed.world, reading, yaml, changed.pathOf);
	return problems.length ? failed(problems) : { ok: true, world: changed.world };
}

function failed(problems: Found[]): BaseWorld {
	return { ok: false, problems };
}

const ownPath = (path: FilePath): FilePath => ['world', ...path];

/** The world without the version of the language that it is written in. */
export function withoutVersion(file: World & { deskdrill?: number }): World {
	const world = { ...file };
	delete world.deskdrill;
	return world;
}

/** What does not fit together in a world, at its places in a file. */
export function worldProblems(
	{ parts }: Language,
	world: World,
	{ kept = false }: Reading,
	{ placeOf }: Pick<YamlFile, 'placeOf'>,
	pathOf: (path: FilePath) => FilePath
): Found[] {
	return parts
		.flatMap((part) => firstOf(part.worldProblems(world, kept)))
		.map(({ path, message, name, known, remedy }) => ({
			...placeOf(pathOf(path)),
			message,
			hint: () => remedy ?? didYouMean(name, known, 'all are in the file of this world')
		}));
}

/** Of hundreds of problems, which each take time to be found, no more are shown. */
const ENOUGH = 50;

function firstOf<T>(found: Iterable<T>): T[] {
	const first: T[] = [];
	for (const one of found) if (first.push(one) >= ENOUGH) break;
	return first;
}

function unknownWorld({ placeOf }: Pick<YamlFile, 'placeOf'>, name: string, worlds: Worlds): Found {
	const hint = didYouMean(name, worlds.names, 'all are in the folder "worlds"');
	return { ...placeOf(['world']), message: `There is no world "${name}".`, hint };
}

/** A new entry needs what the language requires; more often the name of a known one is mistyped. */
function missingKeys(
	language: Language,
	{ world, pathOf }: ChangedWorld,
	{ list, at, name, known }: ChangedWorld['added'][number],
	{ placeOf }: Pick<YamlFile, 'placeOf'>,
	file: ScenarioFile
): Found[] {
	const definition = listsOf(language)[list];
	const of = definition?.kind === 'list' ? definition.of : undefined;
	const entry = (world as Readonly<Record<string, readonly object[]>>)[list]?.[at] ?? {};
	const missing = of?.kind === 'record' ? of.required.filter((key) => !(key in entry)) : [];
	if (missing.length === 0 || of?.kind !== 'record') return [];
	const keys = missing.map((key) => `"${key}"`).join(', ');
	return [
		{
			...placeOf(pathOf([list, at])),
			message: `The ${worldWords(file)} has no ${of.title} "${name}" to change, and a new one needs ${keys}.`,
			hint: () => didYouMean(name, known, 'all are in the file of this world')
		}
	];
}

function listsOf({ world }: Language): Fields {
	return world.kind === 'record' ? world.fields : {};
}

/** What sentences call the world of a scenario. */
export function worldWords({ world }: Pick<ScenarioFile, 'world'>): string {
	return typeof world === 'string' ? `world "${world}"` : 'world of this file';
}
