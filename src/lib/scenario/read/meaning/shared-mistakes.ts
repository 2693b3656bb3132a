import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import { partsOf } from '../../language/task.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Shared mistakes without a parameter that they need, or with one that they do not have. */
export function* sharedMistakeProblems({ file, language }: ParsedScenario): Generator<FileProblem> {
	for (const [at, step] of file.steps.entries())
		for (const { part, path } of partsOf(step))
			for (const [n, { id, use, ...given }] of (part['shared mistakes'] ?? []).entries()) {
				const here = ['steps', at, ...path, 'shared mistakes', n];
				const known = Object.keys(language.library.mistakes.get(use)?.parameters ?? {});
				for (const name of known.filter((one) => given[one] === undefined))
					yield { path: here, message: `The mistake "${use}" needs "${name}".` };
				for (const name of Object.keys(given).filter((one) => !known.includes(one)))
					yield {
						path: [...here, name],
						message: `The mistake "${use}" has no parameter "${name}".`,
						hint: `It has: ${known.map((one) => `"${one}"`).join(', ')}.`,
						at: 'key'
					};
				const called = id ?? use;
				const others = partsOf(step).flatMap((one) => [
					...(one.part.mistakes ?? []).map((mistake) => ({
						id: mistake.id,
						it: mistake as unknown
					})),
					...(one.part['shared mistakes'] ?? []).map((it) => ({
						id: it.id ?? it.use,
						it: it as unknown
					}))
				]);
				const first = others.find((one) => one.id === called);
				if (first && first.it !== part['shared mistakes']?.[n])
					yield {
						path: here,
						message: `There is another mistake with the id "${called}".`,
						hint: 'Give this one an "id" of its own.'
					};
			}
}
