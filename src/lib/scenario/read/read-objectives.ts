import type { Problem } from '#lib/kernel/problem.ts';
import type { Objective } from '../language/scenario.ts';
import { isGroup, isText, problemsOf, unknownKeys, type Wrong } from './groups.ts';
import type { Path } from './yaml.ts';

export type ReadObjectives =
	{ ok: true; objectives: ReadonlyMap<string, Objective> } | { ok: false; problems: Problem[] };

const KEYS = ['deskdrill', 'sources'];
const SOURCE_KEYS = ['source', 'objectives'];

/** Reads a file of learning objectives: codes with titles, by source. Every problem is reported, with its place. */
export function readObjectives(text: string): ReadObjectives {
	const objectives = new Map<string, Objective>();
	const problems = problemsOf(text, (value) => collect(value, objectives));
	return problems.length ? { ok: false, problems } : { ok: true, objectives };
}

/** Puts the objectives of the file into `into`, and reports what is wrong. */
function* collect(value: unknown, into: Map<string, Objective>): Generator<Wrong> {
	yield* unknownKeys(value, KEYS, []);
	const sources = isGroup(value) ? value['sources'] : undefined;
	if (!Array.isArray(sources)) {
		yield { path: [], message: '"sources" is missing.', hint: 'Write a list of sources.' };
		return;
	}
	for (const [n, entry] of sources.entries()) {
		const path = ['sources', n];
		yield* unknownKeys(entry, SOURCE_KEYS, path);
		const { source, objectives } = isGroup(entry) ? entry : {};
		if (isText(source) && isGroup(objectives))
			yield* collectFrom(source, objectives, [...path, 'objectives'], into);
		else
			yield {
				path,
				message: 'This source needs a "source" with its name and "objectives".',
				hint: 'Write the objectives as "code: title".'
			};
	}
}

function* collectFrom(
	source: string,
	objectives: Readonly<Record<string, unknown>>,
	path: Path,
	into: Map<string, Objective>
): Generator<Wrong> {
	for (const [code, title] of Object.entries(objectives)) {
		const at = [...path, code];
		if (!/^[a-z0-9]+(-[a-z0-9.]+)+$/.test(code))
			yield {
				path: at,
				message: `"${code}" is not a code.`,
				hint: 'Write it as "itil4-incident".'
			};
		else if (!isText(title)) yield { path: at, message: `"${code}" has no title.` };
		else if (into.has(code)) yield { path: at, message: `The code "${code}" is there twice.` };
		else into.set(code, { title, source });
	}
}
