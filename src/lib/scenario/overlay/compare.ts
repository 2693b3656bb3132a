import { beginning } from '#lib/kernel/text/beginning.ts';
import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Path } from '../read/yaml.ts';
import { placeholdersIn } from '../vary/placeholder.ts';
import type { PlacedText } from './texts.ts';
import { marksIn, withoutMarks } from './vary.ts';

/** Texts of one story of a scenario, and those of its overlay. */
export interface StoryTexts {
	readonly scenario: readonly PlacedText[];
	readonly overlay: readonly PlacedText[];
	/** Where a text of the overlay stands in its file. */
	pathOf(path: Path): Path;
}

/** Texts that are not translated, that translate nothing, and that quote something else than the original. */
export function textProblems(stories: readonly StoryTexts[], file: string): FileProblem[] {
	return [...missing(stories, file), ...unneeded(stories), ...otherQuotes(stories)];
}

function* missing(stories: readonly StoryTexts[], file: string): Generator<FileProblem> {
	for (const { scenario, overlay, pathOf } of stories) {
		const there = new Set(overlay.flatMap(({ path }) => prefixesOf(path)));
		const told = new Set<string>();
		for (const { path, text, nameless } of scenario) {
			// Of a step that is missing as a whole its texts are not told one by one.
			const end = path.findIndex((_, n) => !there.has(keyOf(path.slice(0, n + 1))));
			const part = path.slice(0, end + 1);
			if (nameless) yield namelessEntry(path, pathOf, file);
			else if (end >= 0 && !told.has(keyOf(part)))
				yield {
					path: pathOf(part),
					message: `"${wordsOf(part)}" is not translated.`,
					hint: `It says: “${shown(text)}”.`
				};
			told.add(keyOf(part));
		}
	}
}

function namelessEntry(path: Path, pathOf: StoryTexts['pathOf'], file: string): FileProblem {
	const list = path.slice(0, path.indexOf(''));
	return {
		path: pathOf(list),
		message: `A text of the scenario cannot be translated: an entry of "${wordsOf(list)}" has no id.`,
		hint: `Give it one in ${file}.`
	};
}

/** What no story needs. */
function* unneeded(stories: readonly StoryTexts[]): Generator<FileProblem> {
	const needed = new Set(
		stories.flatMap(({ scenario }) => scenario.flatMap(({ path }) => prefixesOf(path)))
	);
	const known = stories.flatMap(({ scenario }) => scenario.map(({ path }) => path));
	for (const { overlay, pathOf } of stories)
		for (const { path } of overlay) {
			const at = path.findIndex((_, n) => !needed.has(keyOf(path.slice(0, n + 1))));
			if (at < 0) continue;
			const wrong = path.slice(0, at + 1);
			yield {
				path: pathOf(wrong),
				...(typeof wrong.at(-1) === 'string' && { at: 'key' as const }),
				message: `"${wordsOf(wrong)}" translates nothing: the scenario has no such text.`,
				hint: typeof wrong.at(-1) === 'string' ? near(wrong, known) : undefined
			};
		}
}

function near(wrong: Path, known: readonly Path[]): string | undefined {
	const above = keyOf(wrong.slice(0, -1));
	const at = wrong.length - 1;
	const siblings = known
		.filter((path) => path.length > at && keyOf(path.slice(0, at)) === above)
		.map((path) => String(path[at]))
		.filter((name) => name !== '');
	return didYouMean(String(wrong.at(-1)), [...new Set(siblings)]);
}

/** What the original quotes must be quoted, and nothing else. */
function* otherQuotes(stories: readonly StoryTexts[]): Generator<FileProblem> {
	for (const { scenario, overlay, pathOf } of stories) {
		const originals = new Map(scenario.map(({ path, text }) => [keyOf(path), text]));
		for (const { path, text } of overlay) {
			const original = originals.get(keyOf(path));
			if (original === undefined) continue;
			const [wanted, given] = [quotesIn(original), quotesIn(text)];
			for (const quote of wanted)
				if (!given.has(quote))
					yield { path: pathOf(path), message: `"{${quote}}" of the original is missing here.` };
			for (const quote of given)
				if (!wanted.has(quote))
					yield {
						path: pathOf(path),
						message: `"{${quote}}" is not in the original text.`,
						hint: didYouMean(quote, [...wanted])
					};
		}
	}
}

function quotesIn(text: string): ReadonlySet<string> {
	const said = placeholdersIn(text).map((one) => one.text.slice(1, -1));
	return new Set([...marksIn(text), ...said]);
}

function keyOf(path: Path): string {
	return JSON.stringify(path);
}

function prefixesOf(path: Path): string[] {
	return path.map((_, n) => keyOf(path.slice(0, n + 1)));
}

/** "steps > report > hints > 2" */
function wordsOf(path: Path): string {
	return path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' > ');
}

const MOST = 60;

function shown(text: string): string {
	const line = withoutMarks(text).trim().replaceAll(/\s+/g, ' ');
	return line.length > MOST ? `${beginning(line, MOST)}…` : line;
}
