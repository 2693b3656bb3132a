import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { NameKind } from '#lib/kernel/language/definition.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { QuoteKind } from '#lib/kernel/system.ts';
import { placeholdersIn, type Placeholder } from '../../vary/placeholder.ts';
import type { ParsedScenario } from '../meaning.ts';
import { namedIn } from './tickets.ts';

/** Texts that quote what is not there. Where nothing varies, braces that mean nothing are the author's. */
export function* quoteProblems(parsed: ParsedScenario): Generator<FileProblem> {
	const { file, parts } = parsed;
	for (const { definition, value, path, isKey } of parts) {
		if (typeof value !== 'string' || path[0] === 'vary') continue;
		// Of other files names are told to be unknown, as ever.
		const isName = isKey === true || definition.kind === 'name';
		if (isName && !file.vary) continue;
		for (const placeholder of placeholdersIn(value)) {
			const isPlayed = !isName && isOfPlay(path);
			const problem = problemOf(parsed, placeholder, path);
			if (problem && (file.vary || problem.isMeant)) yield { ...problem, path };
			if (!problem && !isPlayed)
				yield {
					path,
					message: `"${placeholder.text}" cannot be said here: it is known only while the lab is played.`,
					hint: 'Say it in a text of a step, of a happening, of a clue or of the debrief.'
				};
		}
	}
}

/** Texts that are read or said while the lab is played: of people, what they tell when they are asked. */
function isOfPlay([first, , part]: FileProblem['path']): boolean {
	if (first === 'people') return part === 'clues' || part === 'identity';
	return ['steps', 'happenings', 'debrief'].includes(String(first));
}

interface QuoteProblem {
	message: string;
	hint?: string | undefined;
	/** It was surely meant to be quoted. */
	isMeant: boolean;
}

/** null: it can be quoted there. */
function problemOf(
	{ language, file, tables, world }: ParsedScenario,
	{ text, name, part }: Placeholder,
	path: FileProblem['path']
): QuoteProblem | null {
	const { quotes, storyRows } = language.systems;
	const own = quotes.get(name);
	if (own)
		return (
			partProblem(own, name, part, part !== null) ??
			namelessProblem(own, text, path, storyRows?.kind)
		);
	const named = namedIn(file);
	const from = named.get(name);
	const kind = [...quotes.values()].find(({ of }) => of !== null && of === storyRows?.kind);
	if (from !== undefined && kind) {
		const at = path[0] === 'steps' ? Number(path[1]) : file.steps.length;
		if (from <= at) return partProblem(kind, name, part, true);
		const message = `"${text}" is known only from the step "${file.steps[from]?.id}" on, where the ticket gets its name.`;
		return { message, isMeant: true };
	}
	for (const other of quotes.values()) {
		const of = other.of;
		const isNamed =
			of !== null &&
			language.parts.some(
				(one) => one.isNamed?.(tables, of, name) ?? one.namesOf(tables, world, of).includes(name)
			);
		if (isNamed) return partProblem(other, name, part, part !== null);
	}
	const known = [...Object.keys(file.vary ?? {}), ...quotes.keys(), ...named.keys()];
	const isPart = [...quotes.values()].some(({ parts }) => part !== null && part in parts);
	return {
		message: `There is no variable "${name}" for "${text}".`,
		hint: didYouMean(name, known),
		isMeant: isPart
	};
}

/** Without a name, only the step's own thing can be quoted, and what belongs to the person who speaks. */
function namelessProblem(
	{ of, ofSpeaker }: QuoteKind,
	text: string,
	path: FileProblem['path'],
	storyKind: NameKind | undefined
): QuoteProblem | null {
	if (ofSpeaker && !isSpoken(path))
		return {
			message: `"${text}" is that of the person who speaks, and nobody speaks here.`,
			hint: 'It can stand in the answer of a clue, and in what somebody says or writes in a happening. Elsewhere say whose it is: "{NAME.symptom}", "{PC-101.name}".',
			isMeant: true
		};
	if (ofSpeaker || of === null || of === storyKind) return null;
	return {
		message: `"${text}" does not say whose it is.`,
		hint: `Write the name in the place of "${of}".`,
		isMeant: true
	};
}

/** Texts that a person of the story says or writes. */
function isSpoken(path: FileProblem['path']): boolean {
	if (path[0] === 'people')
		return path[2] === 'identity' || ['answer', 'otherwise'].includes(String(path[4]));
	const at = path.indexOf('happenings');
	return at >= 0 && !['when', 'unless', 'expect'].includes(String(path[at + 2]));
}

function partProblem(
	{ parts }: QuoteKind,
	name: string,
	part: string | null,
	isMeant: boolean
): QuoteProblem | null {
	if (Object.hasOwn(parts, part ?? '')) return null;
	const text = part === null ? `{${name}}` : `{${name}.${part}}`;
	const all = Object.keys(parts).map((one) => (one ? `{${name}.${one}}` : `{${name}}`));
	return {
		message: `"${text}" cannot be quoted.`,
		hint: didYouMean(text, all),
		isMeant
	};
}
