import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { problemLine, type Problem, type Scenario } from '#lib/scenario/index.ts';
import type { World } from '#lib/kernel/world.ts';
import { readCourse, type Course } from '#lib/scenario/read/read-course.ts';
import { readYaml } from '#lib/scenario/read/yaml.ts';
import { translates } from '#lib/scenario/overlay/translates.ts';
import { readOverlay, readScenario, readWorld } from '#lib/systems/files.ts';
import type { SourceText } from '#lib/store/index.ts';
import { cardOf, entryOf, type LabCard, type LabEntry } from '#lib/ui/labs/card.ts';
import type { ReadyWorld } from '#lib/ui/labs/lab.ts';
import { Remembered } from './remembered.ts';

const root = join(import.meta.dirname, '../..');

export interface LabFile {
	source: SourceText;
	scenario: Scenario;
	world: World;
	/** The file of the world that it starts from; null when the lab has a world of its own. */
	worldFile: string | null;
}

const labs = new Remembered<LabFile>();
const worlds = new Remembered<ReadyWorld>();

/** Throws all problems of the file, one per line: `scenarios/x.yaml:12:5: ...`. */
export function readLab(file: string): LabFile {
	const source = sourceOf(file);
	const names = worldNames(file);
	const texts = names.map((name) => sourceOf(worldFileOf(file, name)).text);
	return labs.of(file, [source.text, ...texts], () => readLabNow(file, source, names));
}

function readLabNow(file: string, source: SourceText, names: readonly string[]): LabFile {
	const find = (name: string) =>
		names.includes(name) ? readWorldFile(worldFileOf(file, name)).world : undefined;
	const read = readScenario(source.text, { names, find }, { fileName: source.fileName });
	if (!read.ok) throw unreadable(file, read.problems);
	const { scenario, world } = read;
	const name = scenario.world;
	return { source, scenario, world, worldFile: name ? worldFileOf(file, name) : null };
}

export function readEntry(file: string): LabEntry {
	return entryOf(readLab(file).scenario);
}

export function readCard(file: string): LabCard {
	const translated = readTranslated(file);
	const lab = readLab(translated?.scenarioFile ?? file);
	const written = readYaml(lab.source.text, 'scenario').value as object;
	return cardOf(lab, written, translated?.scenario);
}

export function readCourseFile(file: string): Course {
	const read = readCourse(sourceOf(file).text);
	if (!read.ok) throw unreadable(file, read.problems);
	return read.course;
}

export interface TranslatedFile extends LabFile {
	overlay: SourceText;
	scenarioFile: string;
}

/** A lab in the language of an overlay; null when the file is none. Throws all problems of the files. */
export function readTranslated(file: string): TranslatedFile | null {
	const overlay = sourceOf(file);
	const id = translates(overlay.text);
	if (id === null) return null;
	const scenarioFile = join(dirname(file), `${id}.yaml`);
	const lab = readLab(scenarioFile);
	const worlds = { names: [lab.scenario.world ?? ''], find: () => worldOf(lab) };
	const read = readOverlay(overlay, lab.source, worlds);
	if (!read.ok) throw unreadable(read.of === 'scenario' ? scenarioFile : file, read.problems);
	return { ...lab, scenario: read.scenario, overlay, scenarioFile };
}

/** The world that a lab starts from. */
function worldOf({ worldFile, world }: LabFile): World {
	return worldFile ? readWorldFile(worldFile).world : world;
}

export function readWorldFile(file: string): ReadyWorld {
	const source = sourceOf(file);
	return worlds.of(file, [source.text], () => {
		const read = readWorld(source.text);
		if (!read.ok) throw unreadable(file, read.problems);
		return { world: read.world, source };
	});
}

function worldNames(file: string): string[] {
	return readdirSync(worldsBeside(file))
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => basename(name, '.yaml'));
}

function worldFileOf(file: string, name: string): string {
	return join(worldsBeside(file), `${name}.yaml`);
}

function worldsBeside(file: string): string {
	return join(dirname(file), 'worlds');
}

function sourceOf(file: string): SourceText {
	return { fileName: basename(file), text: readFileSync(file, 'utf8') };
}

function unreadable(file: string, problems: readonly Problem[]): Error {
	const lines = problems.map((problem) => problemLine(relative(root, file), problem));
	return new Error(lines.join('\n'));
}
