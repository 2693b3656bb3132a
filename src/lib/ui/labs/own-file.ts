import type { ReadOverlay } from '#lib/scenario/overlay/read-overlay.ts';
import type { Reading } from '#lib/scenario/read/reading.ts';
import type { SourceText } from '#lib/store/index.ts';
import { loadWorld, worldNames } from './catalogue.ts';
import type { BrokenFile, Lab, ReadyWorld, ShippedLab } from './lab.ts';
import { worldName, type LabSources } from './pack/sorted.ts';

export type ReadLab = { ok: true; lab: Lab } | { ok: false; broken: BrokenFile };

/** How a lab is read from its files. */
interface FileReading {
	/** It was read once, and is played again. */
	kept?: boolean;
	/** The story to read, where something varies. */
	seed?: number;
	/** Its texts, when they are not to be in its own language. */
	overlay?: SourceText | undefined;
}

/**
 * Reads a scenario of any origin against the worlds that came with it, or else against those of the app. When it is read for the first
 * time, all of its overlays are checked.
 */
export async function readOwnFile(
	{ scenario, worlds: beside, overlays }: LabSources,
	{ kept = false, seed, overlay }: FileReading = {}
): Promise<ReadLab> {
	const { readWorld } = await reader();
	const worlds = new Map<string, ReadyWorld>();
	for (const text of beside) {
		const read = readWorld(text.text, { kept });
		if (!read.ok) return { ok: false, broken: { source: text, problems: read.problems } };
		worlds.set(worldName(text), { world: read.world, source: text });
	}
	// What is kept with a lab is the world that it names.
	for (const name of kept && worlds.size > 0 ? [] : worldNames) {
		const world = worlds.has(name) ? undefined : await loadWorld(name);
		if (world) worlds.set(name, world);
	}
	const reading = { kept, ...(seed !== undefined && { seed }) };
	for (const one of kept ? [] : overlays) {
		const read = await readIn(worlds, scenario, reading, one);
		if (!read.ok) return read;
	}
	return readIn(worlds, scenario, reading, overlay);
}

/** Reads one story of a lab of the app, which was checked when the app was built. */
export async function readShipped(
	{ source, world, overlay }: ShippedLab,
	seed: number
): Promise<ReadLab> {
	const worlds = new Map(world ? [[worldName(world.source), world]] : []);
	return readIn(worlds, source, { kept: true, seed }, overlay);
}

async function readIn(
	worlds: ReadonlyMap<string, ReadyWorld>,
	source: SourceText,
	reading: Reading,
	overlay?: SourceText
): Promise<ReadLab> {
	const { readOverlay, readScenario } = await reader();
	const ready = { names: [...worlds.keys()], find: (name: string) => worlds.get(name)?.world };
	const read = overlay
		? readOverlay(overlay, source, ready, reading)
		: readScenario(source.text, ready, { ...reading, fileName: source.fileName });
	if (!read.ok) return { ok: false, broken: brokenFile(read, source, overlay) };
	const { scenario, world } = read;
	const base = scenario.world === undefined ? undefined : worlds.get(scenario.world);
	const texts = { scenario: source, world: base?.source ?? null, ...(overlay && { overlay }) };
	return { ok: true, lab: { scenario, world, source: texts } };
}

function brokenFile(
	read: (ReadOverlay & { ok: false }) | { problems: BrokenFile['problems'] },
	source: SourceText,
	overlay: SourceText | undefined
): BrokenFile {
	const isOverlay = overlay !== undefined && 'of' in read && read.of === 'overlay';
	return { source: isOverlay ? overlay : source, problems: read.problems };
}

/** A page that only lists labs needs no reader. */
function reader() {
	return import('#lib/systems/files.ts');
}

/** The texts that a desk or an own scenario was kept with. */
export function keptSources(
	scenario: SourceText,
	world: SourceText | null,
	overlays: readonly SourceText[] = []
): LabSources {
	return { scenario, worlds: world ? [world] : [], overlays };
}
