import { wordOf } from '../language/verb-words.ts';
import type { Scene } from '../scene.ts';
import type { Words } from '../system.ts';
import { instantOfWords, millisecondsOf } from '../time/words.ts';
import type { Arg } from '../verbs/args.ts';
import type { Verb } from '../verbs/verb.ts';

type AnyArg = Arg<unknown, boolean>;

/** Resolves a name of one of the system's kinds; `found` is undefined for an unknown name. */
export type Lookup = (arg: AnyArg, value: unknown) => { readonly found: unknown } | undefined;

/** The arguments of a verb from the words of a file, or a sentence if something named there does not exist. @public */
export function bindWords(
	scene: Scene,
	verb: Verb,
	words: Words,
	lookup: Lookup
): Record<string, unknown> | string {
	const args: Record<string, unknown> = {};
	for (const [key, arg] of Object.entries(verb.args)) {
		const value = words[wordOf(key, arg)];
		if (value === undefined) continue;
		const found = valueOfWords(scene, arg, value, lookup);
		if (found === undefined) return `There is no ${arg.kind} "${String(value)}".`;
		args[key] = found;
	}
	return args;
}

/** Undefined for an unknown name. */
export function valueOfWords(scene: Scene, arg: AnyArg, value: unknown, lookup: Lookup): unknown {
	if (arg.nullable && value === 'none') return null;
	const special = lookup(arg, value);
	if (special) return special.found;
	const words = typeof value === 'object' ? '' : String(value);
	switch (arg.kind) {
		case 'html':
			return htmlOf(words);
		case 'instant': {
			const length = millisecondsOf(words);
			return length ? scene.now + length : (instantOfWords(words, scene.zone) ?? undefined);
		}
		case 'list': {
			const items = (value as unknown[]).map((item) =>
				arg.of ? valueOfWords(scene, arg.of, item, lookup) : item
			);
			return items.includes(undefined) ? undefined : items;
		}
		default:
			return value;
	}
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text of a file as the HTML that an editor would send: nothing in it can become markup. */
function htmlOf(text: string): string {
	return text
		.trim()
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.replace(/[&<>]/g, (character) => escapes[character] ?? character))
		.map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
		.join('');
}
