import { basename } from 'node:path';
import { placesOf, problemLine, type Problem, type Worlds } from '#lib/scenario/index.ts';
import { translates } from '#lib/scenario/overlay/translates.ts';
import { readCourse } from '#lib/scenario/read/read-course.ts';
import { readObjectives } from '#lib/scenario/read/read-objectives.ts';
import type { Reading } from '#lib/scenario/read/reading.ts';
import { readOverlay, readScenario, readWorld } from '#lib/systems/files.ts';
import { scenarioOf, worldsFor } from './beside.ts';
import { labsOf, type SourceFile } from './files.ts';

/** Result of a command for one file. */
export interface FileResult {
	/** As shown to people: relative to the working directory. */
	file: string;
	kind: SourceFile['kind'];
	title: string | null;
	/** Why the file cannot be used; empty when it can. */
	problems: readonly Problem[];
	/** Problems of the worlds that it can start from, and of the scenario that it translates, as lines. */
	worldProblems: readonly string[];
	/** Valid but surprising content. */
	notes: readonly Problem[];
	/** What was proved or found out, step by step; empty for `check`. */
	parts: readonly PartResult[];
}

/** Findings about one step, or about the whole scenario. */
export interface PartResult {
	/** The step's id; null: the whole scenario. */
	step: string | null;
	title: string;
	/** Number of statements that hold. */
	held: number;
	failed: readonly Problem[];
}

/** The results for all files of a command. */
export interface Results {
	files: readonly FileResult[];
	passed: number;
	failed: number;
}

type Read = ReturnType<typeof readScenario> & { ok: true };

/** Reads a file, and lets `more` examine a usable scenario. */
export function resultOf(
	file: SourceFile,
	more: (read: Read) => readonly PartResult[] = () => []
): FileResult {
	const base = {
		file: file.name,
		kind: file.kind,
		title: null,
		problems: [],
		worldProblems: [],
		notes: [],
		parts: []
	};
	if (file.trouble) return { ...base, problems: [{ line: 1, column: 1, message: file.trouble }] };
	if (file.kind === 'world') {
		const read = readWorld(file.text);
		return { ...base, problems: read.ok ? [] : read.problems };
	}
	if (file.kind === 'objectives') {
		const read = readObjectives(file.text);
		return { ...base, problems: read.ok ? [] : read.problems };
	}
	if (file.kind === 'course') {
		const read = readCourse(file.text, labsOf(file.path));
		return { ...base, problems: read.ok ? [] : read.problems };
	}
	const { read, worldProblems } = readFile(file);
	if (!read.ok) return { ...base, problems: read.problems, worldProblems };
	return {
		...base,
		title: read.scenario.title,
		notes: file.kind === 'overlay' ? [] : read.notes,
		parts: more(read)
	};
}

/** A scenario that was read before, as a seed has it. */
export function readStory(file: SourceFile, worlds: Worlds, seed: number): Read {
	const { read } = readFile(file, worlds, { kept: true, seed });
	if (!read.ok) throw new Error(`${file.name} cannot be read with the seed ${seed}.`);
	return read;
}

type Problems = { ok: false; problems: readonly Problem[] };

/** Reads a scenario, or an overlay with its scenario. */
function readFile(
	file: SourceFile,
	worlds: ReturnType<typeof worldsFor> | Worlds = worldsFor(file),
	reading: Reading = {}
): { read: Read | Problems; worldProblems: readonly string[] } {
	const fileName = basename(file.path);
	const ofWorlds = 'problems' in worlds ? worlds.problems : [];
	if (file.kind !== 'overlay') {
		const read = readScenario(file.text, worlds, { fileName, ...reading });
		return { read, worldProblems: ofWorlds };
	}
	const scenario = scenarioOf(file);
	if (!scenario) return { read: withoutScenario(file), worldProblems: [] };
	const named = { text: scenario.text, fileName: basename(scenario.path) };
	const read = readOverlay({ text: file.text, fileName }, named, worlds, reading);
	if (read.ok || read.of === 'overlay') return { read, worldProblems: [] };
	const first = { line: 1, column: 1, message: 'The scenario of this file cannot be read.' };
	const lines = read.problems.map((problem) => problemLine(scenario.name, problem));
	return { read: { ok: false, problems: [first] }, worldProblems: [...lines, ...ofWorlds] };
}

function withoutScenario({ text }: SourceFile): Problems {
	const message = `There is no scenario ${translates(text)}.yaml beside this file.`;
	return { ok: false, problems: [{ ...placesOf(text)(['translates']), message }] };
}

/** Counts files for `check`, statements for `prove` and `vet`. */
export function resultsOf(files: readonly FileResult[]): Results {
	const count = (of: (result: FileResult) => number) =>
		files.reduce((sum, result) => sum + of(result), 0);
	const isUsable = ({ problems }: FileResult) => problems.length === 0;
	const checked = files.filter(({ parts }) => parts.length === 0);
	const statements = (of: (part: PartResult) => number) =>
		count(({ parts }) => parts.reduce((sum, part) => sum + of(part), 0));
	return {
		files,
		passed: checked.filter(isUsable).length + statements(({ held }) => held),
		failed:
			checked.filter((result) => !isUsable(result)).length +
			statements(({ failed }) => failed.length)
	};
}
