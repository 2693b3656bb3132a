import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Objectives that look like a code and are none: `aplus-1202-9.9`. Free text is an objective of its own. */
export function* objectiveProblems({ file, language }: ParsedScenario): Generator<FileProblem> {
	const { objectives } = language.library;
	const families = new Set([...objectives.keys()].map(familyOf));
	for (const [at, code] of file.objectives.entries()) {
		if (objectives.has(code) || !families.has(familyOf(code)) || /\s/.test(code)) continue;
		yield {
			path: ['objectives', at],
			message: `There is no learning objective with the code "${code}".`,
			hint: () =>
				didYouMean(code, [...objectives.keys()], 'all are in scenarios/library/objectives.yaml')
		};
	}
}

/** "aplus" of "aplus-1202-4.1" */
function familyOf(code: string): string {
	return code.toLowerCase().split('-', 1)[0] ?? '';
}
