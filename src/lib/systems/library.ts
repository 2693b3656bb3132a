import type { Library } from '#lib/scenario/language/language.ts';
import { readObjectives } from '#lib/scenario/read/read-objectives.ts';
import { problemLine } from '#lib/kernel/problem.ts';
import objectivesText from '../../../scenarios/library/objectives.yaml?raw';

/** What every scenario may refer to: the files of `scenarios/library`. Throws the problems of a broken one. */
export function libraryOf(): Library {
	const read = readObjectives(objectivesText);
	if (read.ok) return { objectives: read.objectives };
	throw new Error(read.problems.map((one) => problemLine('objectives.yaml', one)).join('\n'));
}
