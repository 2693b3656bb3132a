import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { FilePart, FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Words } from '#lib/kernel/system.ts';
import { mailTemplates } from '../model/index.ts';
import { verbs } from '../verbs/index.ts';
import { eventTargetKeys, eventTargets } from './event-targets.ts';
import { referees } from './referees.ts';
import { entryNames } from './words.ts';

/** Semantic problems in a scenario's parts about the desk. */
export function* problemsOf(parts: readonly FilePart[], kept: boolean): Generator<FileProblem> {
	yield* assigneeProblems(parts);
	yield* subjectProblems(parts);
	if (kept) return;
	yield* targetProblems(parts);
	yield* templateProblems(parts);
	yield* eventProblems(parts);
}

/** "assign" needs an agent or a team, and not both. */
function* assigneeProblems(parts: readonly FilePart[]): Generator<FileProblem> {
	for (const { say, args } of Object.values(verbs))
		for (const arg of Object.values(args)) {
			const kinds: readonly string[] | undefined = referees[arg.kind as keyof typeof referees];
			if (!kinds) continue;
			for (const { definition, value, path } of parts) {
				if (definition.kind !== 'record' || definition.title !== say || path.at(-1) !== say)
					continue;
				const given = kinds.filter((kind) => kind in (value as Words));
				if (given.length === 1 || (arg.optional && !given.length)) continue;
				const message = `"${say}" needs exactly one of ${kinds.map((kind) => `"${kind}"`).join(', ')}.`;
				yield { path, message };
			}
		}
}

/** A mail of an unknown template is never sent: the check would never hold. */
function* templateProblems(parts: readonly FilePart[]): Generator<FileProblem> {
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
function* eventProblems(parts: readonly FilePart[]): Generator<FileProblem> {
	for (const { definition, value, path } of parts) {
		if (definition.kind !== 'record' || definition.title !== 'event condition') continue;
		const wants = value as Words;
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

/** A condition has to say which user it asks about, and how many tickets it wants in one way. */
function* subjectProblems(parts: readonly FilePart[]): Generator<FileProblem> {
	for (const { definition, value, path } of parts) {
		if (definition.kind !== 'record') continue;
		const wants = value as Words;
		if (definition.title === 'user condition' && !('is' in wants) && !('email' in wants))
			yield {
				path,
				message: 'This user condition does not say which user it is about.',
				hint: 'Add "is" with a name, or "email" for a user whom the learner adds.'
			};
		if (definition.title === 'tickets condition' && 'count' in wants)
			for (const key of ['at least', 'at most'])
				if (key in wants)
					yield {
						path: [...path, key],
						message: `"count" and "${key}" say both how many tickets there must be.`,
						hint: 'Keep one of the two.',
						at: 'key'
					};
	}
}

/** An event that never tells its SLA plan has none: the check would never hold. */
function* targetProblems(parts: readonly FilePart[]): Generator<FileProblem> {
	for (const { definition, value, path } of parts) {
		if (definition.kind !== 'record' || definition.title !== 'event condition') continue;
		const wants = value as Words;
		const names = [wants['name'] ?? []].flat().map(String);
		for (const key of eventTargetKeys) {
			const events: readonly string[] = eventTargets[key].events;
			if (!(key in wants) || names.some((name) => events.includes(name))) continue;
			yield {
				path: [...path, key],
				message: `"${key}" is no part of ${names.map((name) => `"${name}"`).join(' and ')} events.`,
				hint: `Only these events tell it: ${events.map((event) => `"${event}"`).join(', ')}.`,
				at: 'key'
			};
		}
	}
}
