import { mailTemplates } from '#lib/desk/model/index.ts';
import { entryNames } from '../../language/words.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Doubt, Judged } from '../meaning.ts';
import { missingMoments } from './times.ts';

/** Problems only for authors: a desk started with the file still works. */
export function* authorProblems(judged: Judged, fileName?: string): Generator<Doubt> {
	yield* missingMoments(judged);
	yield* templateProblems(judged);
	yield* eventProblems(judged);
	if (fileName !== undefined) yield* fileNameProblems(judged.file.id, fileName);
}

/** A mail of an unknown template is never sent: the check would never hold. */
function* templateProblems({ parts }: Judged): Generator<Doubt> {
	for (const { definition, value, path } of parts) {
		if (definition.kind !== 'record' || definition.title !== 'mail condition') continue;
		const { template } = value as { template?: string };
		if (template === undefined || (mailTemplates as readonly string[]).includes(template)) continue;
		yield {
			path: [...path, 'template'],
			message: `The desk sends no mail of the kind "${template}".`,
			hint: () => didYouMean(template, mailTemplates)
		};
	}
}

/** Texts of people are thread entries, not events: the check would never hold. */
function* eventProblems({ parts }: Judged): Generator<Doubt> {
	for (const { definition, value, path } of parts) {
		if (definition.kind !== 'record' || definition.title !== 'event condition') continue;
		const wants = value as Readonly<Record<string, unknown>>;
		for (const key of ['name', 'before', 'after'])
			for (const [place, name] of [wants[key] ?? []].flat().entries()) {
				if (!entryNames.includes(String(name))) continue;
				yield {
					path: [...path, key, ...(Array.isArray(wants[key]) ? [place] : [])],
					message: `The desk logs no event "${String(name)}".`,
					hint: `Use "${String(name)}: { ticket: ... }" to check what was written.`
				};
			}
	}
}

/** Progress and links go by the id; browsers add " (1)" to a second download. */
function* fileNameProblems(id: string, fileName: string): Generator<Doubt> {
	const called = fileName.replace(/( ?\(\d+\))?\.ya?ml$/i, '');
	if (called === id) return;
	const another = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(called) ? `, or write "id: ${called}"` : '';
	yield {
		path: ['id'],
		message: `The id is "${id}", but the file is called "${fileName}".`,
		hint: `Name the file "${id}.yaml"${another}.`
	};
}
