import type { Language } from '../language/language.ts';
import type { Vary } from '../language/vary.ts';
import { coveringSeeds, drawnWords } from '../vary/draw.ts';
import type { Story } from '../language/vary.ts';
import { expand } from './vary/expand.ts';
import { bareBraces, placeholdersOf, unknownPlaceholder, varyProblems } from './vary/problems.ts';
import type { Found } from './in-order.ts';
import type { Reading } from './reading.ts';
import { shapeProblems } from './shape-problems.ts';
import type { Path, YamlFile } from './yaml.ts';

/** A file as one story has it. */
export interface StoryFile extends Pick<YamlFile, 'value' | 'placeOf'> {
	readonly story?: Story;
}

export type Stories =
	| {
			ok: true;
			seeds: readonly number[];
			of(seed: number): StoryFile;
			/** The places of all values under `vary`, as "line:column". */
			valuePlaces: ReadonlySet<string>;
	  }
	| { ok: false; problems: Found[] };

/**
 * The stories of a scenario file: one for each seed, and the file itself when nothing varies. Without a seed, as many as show every value
 * and every row once.
 */
export function storiesOf(
	language: Language,
	yaml: YamlFile,
	{ seed, kept = false }: Reading
): Stories {
	const { scenario: definition, validators } = language;
	const raw = yaml.value as { vary?: unknown };
	if (!Object.hasOwn(raw, 'vary'))
		return { ok: true, seeds: [seed ?? 1], of: () => yaml, valuePlaces: new Set() };
	const shape = shapeProblems(yaml, definition, validators.scenario, 'vary');
	if (shape.length) return { ok: false, problems: shape };
	const vary = raw.vary as Vary;
	const wrong = [...varyProblems(vary), ...bareBraces(raw, vary)];
	const unknown = wrong.length || kept ? [] : unknownNames(raw, vary);
	const problems = [...wrong, ...unknown].map(({ path, at, message, hint }) => ({
		...yaml.placeOf(path, at),
		message,
		hint
	}));
	if (problems.length) return { ok: false, problems };
	const of = (one: number): StoryFile => {
		const { value, drawn, pathOf } = expand(raw, definition, vary, one);
		const placeOf = (path: Path, what?: 'key' | 'value') => yaml.placeOf(pathOf(path), what);
		return { value, placeOf, story: { seed: one, drawn } };
	};
	const [first = 1] = seed === undefined ? [] : [seed];
	const refused = expand(raw, definition, vary, first).refused.map(({ path, name }) => ({
		...yaml.placeOf(path),
		message: `"${name}" is any of several texts, and all words of this list are required.`,
		hint: 'Put it under "mentions any", where one of a group is enough.'
	}));
	if (refused.length) return { ok: false, problems: refused };
	const seeds = seed === undefined ? coveringSeeds(vary) : [seed];
	const many = seed === undefined && !kept ? tooManyStories(seeds.length, raw) : null;
	if (many) return { ok: false, problems: [{ ...yaml.placeOf(['vary'], 'key'), ...many }] };
	return { ok: true, seeds, of, valuePlaces: valuePlaces(vary, yaml) };
}

/** Each story is read and proved. */
const MOST_STORIES = 200;
/** Characters of all stories together: a hundred stories of a lab of two thousand lines. */
const MOST_CHARACTERS = 6_000_000;

function tooManyStories(count: number, raw: object) {
	const isMuch = count > 1 && count * JSON.stringify(raw).length > MOST_CHARACTERS;
	if (count <= MOST_STORIES && !isMuch) return null;
	return {
		message: `It takes ${count} stories to show every value: too many${isMuch ? ' for a file of this length' : ''}.`,
		hint: 'Give it fewer variables, or fewer values: each of these stories is read and proved.'
	};
}

function valuePlaces(vary: Vary, { placeOf }: YamlFile): ReadonlySet<string> {
	const paths = Object.entries(vary).flatMap(([name, variable]) =>
		Object.entries(variable).flatMap(([kind, list]) =>
			(Array.isArray(list) ? (list as unknown[]) : []).flatMap((value, at): Path[] => {
				const path = ['vary', name, kind, at];
				const columns = typeof value === 'object' && value !== null ? Object.keys(value) : [];
				return [path, ...columns.map((column) => [...path, column])];
			})
		)
	);
	const places = paths.map((path) => placeOf(path));
	return new Set(places.map(({ line, column }) => `${line}:${column}`));
}

function unknownNames(raw: object, vary: Vary) {
	return [...placeholdersOf(raw)].flatMap(({ path, at, placeholder, isAlone }) => {
		const problem = unknownPlaceholder(placeholder, vary, isAlone);
		return problem ? [{ ...problem, path, ...(at && { at }) }] : [];
	});
}

/** Problems of several stories: one that not all of them have says in which it was found. */
export class ProblemsOfStories {
	readonly #found = new Map<string, { problem: Found; story: Story | undefined; count: number }>();
	#stories = 0;

	/** A problem at one of these places needs no story: the value is seen there. */
	constructor(readonly valuePlaces: ReadonlySet<string>) {}

	get count(): number {
		return this.#found.size;
	}

	add(problems: readonly Found[], story: Story | undefined) {
		this.#stories++;
		for (const problem of problems) {
			const key = `${problem.line}:${problem.column} ${problem.message}`;
			const known = this.#found.get(key);
			if (known) known.count++;
			else this.#found.set(key, { problem, story, count: 1 });
		}
	}

	get all(): Found[] {
		return [...this.#found.values()].map(({ problem, story, count }) =>
			count === this.#stories || !story || this.#isAtValue(problem)
				? problem
				: { ...problem, message: `${problem.message} (${storyWords(story)})` }
		);
	}

	#isAtValue({ line, column }: Found): boolean {
		return this.valuePlaces.has(`${line}:${column}`);
	}
}

const MOST = 120;

/** "story 3: person Karen" */
export function storyWords({ seed, drawn }: Story): string {
	const words = drawnWords(drawn);
	return `story ${seed}: ${words.length > MOST ? `${words.slice(0, MOST)}...` : words}`;
}
