import type { Library } from '#lib/scenario/language/language.ts';
import type { MistakePattern } from '#lib/scenario/language/shared-mistake.ts';
import { readObjectives } from '#lib/scenario/read/read-objectives.ts';
import { readYaml } from '#lib/scenario/read/yaml.ts';
import { problemLine, type Problem } from '#lib/kernel/problem.ts';
import mistakesText from '../../../scenarios/library/mistakes.yaml?raw';
import objectivesText from '../../../scenarios/library/objectives.yaml?raw';

/** What every scenario may refer to: the files of `scenarios/library`. Throws the problems of a broken one. */
export function libraryOf(): Library {
	const read = readObjectives(objectivesText);
	if (!read.ok) throw faultOf('objectives.yaml', read.problems);
	return { objectives: read.objectives, mistakes: sharedMistakes() };
}

/** Their shape is that of mistakes in a scenario, with parameters: a test proves each of them in a lab. */
function sharedMistakes(): Library['mistakes'] {
	const { value, problems } = readYaml(mistakesText, 'world');
	if (problems.length) throw faultOf('mistakes.yaml', problems);
	const { mistakes } = value as { mistakes: readonly MistakePattern[] };
	return new Map(mistakes.map((one) => [one.id, one]));
}

function faultOf(file: string, problems: readonly Problem[]): Error {
	return new Error(problems.map((one) => problemLine(file, one)).join('\n'));
}
