import { builtInForms } from '#lib/desk/rules/forms/forms.ts';
import type { Arg } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { StepRecord } from '../attempt.ts';
import type { Scene } from '../conditions/scene.ts';
import { ticketWords } from '../conditions/ticket-words.ts';
import { adminForms } from '../language/admin-forms.ts';
import {
	labelOf,
	referees,
	sayings,
	type Action,
	type VerbValues,
	type WrittenFile
} from '../language/actions.ts';
import type { Step } from '../language/step.ts';
import { nameFor } from '../people/cast.ts';
import { kindWords, rowNamed, shownName } from '../language/names.ts';
import { deedPlace } from './deed-place.ts';
import type { DeedView } from './types.ts';

/** What was done on the desk when a step was done for the learner: the lines of its solution, in words. */
export function deedsOf(scene: Scene, step: Step, record: StepRecord | null): DeedView[] {
	if (record?.outcome !== 'shown' && record?.outcome !== 'skipped') return [];
	const failed = new Map((record.notDone ?? []).map(({ line, why }) => [line, why]));
	const deeds = (step.solution ?? []).map((action, line): DeedView => {
		const { what, details } = sayDeed(scene, action);
		return {
			who: action.wait ? '' : nameFor(scene.desk, scene.scenario, action.as ?? step.as),
			what,
			details,
			place: deedPlace(scene, step, action),
			look: action.look !== undefined,
			refused: action.refused === true,
			notDone: failed.get(line) ?? null
		};
	});
	if (!step['log in']) return deeds;
	const who = nameFor(scene.desk, scene.scenario, step.as);
	const nothing = { details: [], place: null, look: false, refused: false, notDone: null };
	return [{ who, what: 'Log In', ...nothing }, ...deeds];
}

function sayDeed(scene: Scene, action: Action): Pick<DeedView, 'what' | 'details'> {
	if (action.wait) return { what: `${action.wait} passed`, details: [] };
	if (action.look) {
		const box = action.look['mailbox of'];
		const what = box === undefined ? 'Looked at the ticket' : 'Looked at the mailbox';
		return { what, details: [] };
	}
	const answer = action['answer mail'];
	if (answer)
		return {
			what: 'Answered a mail of the help desk',
			details: [`about ${ticketWords(scene, answer.ticket)}`, quoted(answer.message)]
		};
	const letter = action['write mail'];
	if (letter)
		return {
			what: 'Wrote a mail to the help desk',
			details: [quoted(letter.subject), quoted(letter.message)]
		};
	for (const [say, verb] of sayings)
		if (say in action)
			return { what: verb.label, details: detailsOf(scene, verb, action[say] as VerbValues) };
	return { what: '', details: [] };
}

function detailsOf(scene: Scene, verb: Verb, values: VerbValues): string[] {
	return Object.entries(values).flatMap(([word, value]) => {
		const arg = argOf(verb, word);
		// The ticket is the place at which it was done.
		if (arg?.kind === 'ticket') return [];
		const shown = shownValue(scene, arg, value);
		const label = word === 'sla' || word === 'topic' ? kindWords[word] : word;
		return `${label}: ${shown}`;
	});
}

/** The argument that a word of a file fills; undefined for the words of the admin panel's forms. */
function argOf(verb: Verb, word: string): Arg<unknown, boolean> | undefined {
	if (adminForms[verb.name]) return undefined;
	for (const [key, arg] of Object.entries(verb.args) as [string, Arg<unknown, boolean>][]) {
		const kinds: readonly string[] = referees[arg.kind as keyof typeof referees] ?? [];
		if (labelOf(key, arg) === word || kinds.includes(word)) return arg;
	}
	return undefined;
}

function shownValue(scene: Scene, arg: Arg<unknown, boolean> | undefined, value: unknown): string {
	if (Array.isArray(value)) return value.map((one) => shownValue(scene, arg?.of, one)).join(', ');
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'object' && value !== null)
		return 'name' in value ? `a file “${(value as WrittenFile).name}”` : JSON.stringify(value);
	const words = String(value);
	switch (arg?.kind) {
		case 'ticket':
			return ticketWords(scene, words);
		case 'user':
			return nameFor(scene.desk, scene.scenario, words);
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

function agentOr({ desk }: Scene, name: string): string {
	const agent = rowNamed(desk, 'agent', name);
	return agent ? shownName(desk, 'agent', agent.id) : name;
}

function quoted(text: string): string {
	return `“${text.trim().replace(/\s+/g, ' ')}”`;
}
