import type { Scene } from '#lib/kernel/scene.ts';
import { wordOf } from '#lib/kernel/language/verb-words.ts';
import type { Words } from '#lib/kernel/system.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { ticketWords } from '../facts/ticket-words.ts';
import { adminForms } from '../language/admin-forms.ts';
import { kindWords, rowNamed, shownName } from '../language/names.ts';
import { referees } from '../language/referees.ts';
import type { WrittenFile } from '../language/verb-values.ts';
import { builtInForms } from '../rules/forms/forms.ts';
import { quoted } from './quoted.ts';

type AnyArg = Arg<unknown, boolean>;

/** Arguments of a line of a solution, in words: "SLA plan: Sev-A". */
export function detailsOf(scene: Scene, verb: Verb, words: Words): string[] {
	return Object.entries(words).flatMap(([word, value]) => {
		const arg = argOf(verb, word);
		// The ticket is the place at which it was done.
		if (arg?.kind === 'ticket') return [];
		const shown = shownValue(scene, arg, value);
		const label = word === 'sla' || word === 'topic' ? kindWords[word] : word;
		return `${label}: ${shown}`;
	});
}

/** The argument that a word of a file fills; undefined for the words of the admin panel's forms. */
function argOf(verb: Verb, word: string): AnyArg | undefined {
	if (adminForms[verb.name]) return undefined;
	for (const [key, arg] of Object.entries(verb.args)) {
		const kinds: readonly string[] = referees[arg.kind as keyof typeof referees] ?? [];
		if (wordOf(key, arg) === word || kinds.includes(word)) return arg;
	}
	return undefined;
}

function shownValue(scene: Scene, arg: AnyArg | undefined, value: unknown): string {
	if (Array.isArray(value)) return value.map((one) => shownValue(scene, arg?.of, one)).join(', ');
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (arg?.kind === 'fields')
		return Object.entries(value as object)
			.map(
				([name, one]) =>
					`${rowNamed(scene.tables, 'field', name)?.label ?? name} ${quoted(String(one))}`
			)
			.join(', ');
	if (typeof value === 'object' && value !== null)
		return 'name' in value ? `a file “${(value as WrittenFile).name}”` : JSON.stringify(value);
	const words = String(value);
	switch (arg?.kind) {
		case 'ticket':
			return ticketWords(scene, words);
		case 'user':
			return scene.nameOf(words);
		case 'agent':
		case 'assignee':
		case 'referee':
			return agentOr(scene, words);
		case 'text':
		case 'html':
			return quoted(words);
		case 'form':
			return builtInForms[words as keyof typeof builtInForms] ?? words;
		default:
			return words;
	}
}

function agentOr({ tables }: Scene, name: string): string {
	const agent = rowNamed(tables, 'agent', name);
	return agent ? shownName(tables, 'agent', agent.id) : name;
}
