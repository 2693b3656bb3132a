import type { Scene } from './scene.ts';
import type { Step } from '../language/step.ts';
import { withoutPlaceholders, type Placeholder } from '../vary/placeholder.ts';
import { ticketOfStep } from './step-ticket.ts';

/** Shown in the place of what is not there yet. */
const NOTHING = '…';

/** A text that people read as it is, such as a mail, with what it quotes of the state. */
export function quotedPlain(scene: Scene, text: string): string {
	if (!text.includes('{')) return text;
	const said = (part: string) =>
		withoutPlaceholders(part, (placeholder) => valueOf(scene, placeholder));
	// `\{name}` is meant as it is written, without the backslash.
	const [first = '', ...rest] = text.split(/\\(?=\{)/);
	const escaped = rest.map((part) => {
		const [literal = ''] = /^\{[^{}]*\}/.exec(part) ?? [];
		return literal + said(part.slice(literal.length));
	});
	return said(first) + escaped.join('');
}

/** A text in Markdown, with what it quotes of the state as plain words: none of them can become markup. */
export function quotedMarkdown(scene: Scene, text: string): string {
	return withoutPlaceholders(text, (placeholder, at) => {
		const value = valueOf(scene, placeholder)?.replaceAll(/\s+/g, ' ').trim();
		if (value === undefined) return null;
		return isInCode(text, at) ? value.replaceAll('`', "'") : value.replaceAll(PUNCTUATION, '\\$&');
	});
}

const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** In a code span nothing is markup but the end of it. */
function isInCode(text: string, at: number): boolean {
	return (text.slice(0, at).match(/(?<!\\)`+/g)?.length ?? 0) % 2 === 1;
}

/** The words of an action or a condition, with what they quote of the state. */
export function quotedWords<T>(scene: Scene, words: T): T {
	return mapped(words, (text) => quotedPlain(scene, text)) as T;
}

/** The value of a placeholder; null: it quotes nothing, and is left as it is written. */
function valueOf(scene: Scene, { name, part }: Placeholder): string | null {
	const { quotes, storyRows } = scene.tables.systems;
	const own = quotes.get(name);
	if (own && Object.hasOwn(own.parts, part ?? '')) {
		const isStoryRow = own.of !== null && own.of === storyRows?.kind;
		return own.quote(scene, isStoryRow ? nameInStep(scene) : null, part ?? '') ?? NOTHING;
	}
	for (const kind of quotes.values()) {
		if (kind.of === null || part === null || !Object.hasOwn(kind.parts, part)) continue;
		const found = kind.quote(scene, name, part);
		if (found !== null) return found;
	}
	return isNameOfStory(scene, name) && part !== null ? NOTHING : null;
}

/** The name of the row that the step speaks of. */
function nameInStep({ step, named }: Scene): string | null {
	const row = step && ticketOfStep(step, named);
	return Object.keys(named).find((name) => named[name] === row) ?? null;
}

function isNameOfStory({ scenario }: Scene, name: string): boolean {
	return JSON.stringify(scenario.steps).includes(`"as":"${name}"`);
}

/** Keys under which a step holds other parts with texts, and those of the texts. */
const parts = new Set([
	'checks',
	'ask',
	'decide',
	'choices',
	'mistakes',
	'tasks',
	'happenings',
	'expect',
	'time limit',
	'partly',
	'says',
	'reason'
]);
const texts = new Set([
	'text',
	'wants',
	'question',
	'look',
	'because',
	'say',
	'says',
	'done',
	'late',
	'full',
	'not',
	'asks',
	'model'
]);

/** A step whose texts say what they quote of the state. */
export function quotedStep(scene: Scene, step: Step): Step {
	return quotedPart(scene, step) as Step;
}

function quotedPart(scene: Scene, part: unknown): unknown {
	if (!hasBraces(part)) return part;
	if (Array.isArray(part)) return part.map((one) => quotedPart(scene, one));
	const entries = Object.entries(part as object).map(([key, value]) => {
		if (key === 'hints') return [key, mapped(value, (text) => quotedMarkdown(scene, text))];
		if (typeof value === 'string' && texts.has(key)) return [key, quotedMarkdown(scene, value)];
		return [key, parts.has(key) ? quotedPart(scene, value) : (value as unknown)];
	});
	return Object.fromEntries(entries) as unknown;
}

function mapped(value: unknown, map: (text: string) => string): unknown {
	if (typeof value === 'string') return map(value);
	if (!hasBraces(value)) return value;
	if (Array.isArray(value)) return value.map((one) => mapped(one, map));
	return Object.fromEntries(
		Object.entries(value as object).map(([key, one]) => [key, mapped(one, map)])
	);
}

const braces = new WeakMap<object, boolean>();

/** Most parts of a story quote nothing: they are looked through once. */
function hasBraces(value: unknown): boolean {
	if (typeof value === 'string') return value.includes('{');
	if (typeof value !== 'object' || value === null) return false;
	const known = braces.get(value);
	if (known !== undefined) return known;
	const found = Object.values(value).some(hasBraces);
	braces.set(value, found);
	return found;
}
