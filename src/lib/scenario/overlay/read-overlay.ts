import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import { ENGLISH, languageName } from '../language/language-tag.ts';
import type { OverlayFile } from '../language/overlay.ts';
import type { Scenario, ScenarioFile } from '../language/scenario.ts';
import type { Vary } from '../language/vary.ts';
import { inOrder, type Found } from '../read/in-order.ts';
import { lostProblems } from '../read/lost-problems.ts';
import { readScenario, withMistakes, type Worlds } from '../read/read-scenario.ts';
import type { Reading } from '../read/reading.ts';
import { shapeProblems } from '../read/shape-problems.ts';
import { expand } from '../read/vary/expand.ts';
import { versionProblem } from '../read/version.ts';
import { readYaml, type Path, type YamlFile } from '../read/yaml.ts';
import { textProblems, type StoryTexts } from './compare.ts';
import { textsIn, withTexts } from './texts.ts';
import { marksIn, markedVary, translatedVary, varyProblems } from './vary.ts';

/** A scenario file, or what is wrong: in itself, or in its overlay. */
export type ReadOverlay =
	| {
			ok: true;
			scenario: Scenario;
			world: World;
			notes: readonly Problem[];
			seeds: readonly number[];
	  }
	| { ok: false; of: 'scenario' | 'overlay'; problems: Problem[] };

/** A file with its text. */
interface NamedText {
	text: string;
	fileName?: string;
}

/**
 * Reads a scenario in the language of an overlay. The overlay must have every text of every story, no other text, and quote what the
 * original quotes. `kept`: it was accepted before; what it lacks by now stays as the scenario has it.
 */
export function readOverlay(
	language: Language,
	overlay: NamedText,
	scenario: NamedText,
	worlds: Worlds,
	reading: Omit<Reading, 'fileName'> = {}
): ReadOverlay {
	const base = readScenario(language, scenario.text, worlds, {
		...reading,
		...(scenario.fileName !== undefined && { fileName: scenario.fileName })
	});
	if (!base.ok) return { ok: false, of: 'scenario', problems: base.problems };
	const original = readYaml(scenario.text, 'scenario').value as ScenarioFile;
	const texts = new Overlay(language, readYaml(overlay.text, 'scenario'), original);
	const problems = texts.problems(base.seeds, reading.kept === true, overlay.fileName);
	if (problems.length) return { ok: false, of: 'overlay', problems: inOrder(problems) };
	return { ...base, scenario: texts.on(base.scenario) };
}

/** An overlay file beside the scenario that it translates. */
class Overlay {
	readonly #value: OverlayFile;
	readonly #vary: Vary;
	readonly #own: Vary;

	constructor(
		readonly language: Language,
		readonly yaml: YamlFile,
		readonly original: ScenarioFile
	) {
		this.#value = yaml.value as OverlayFile;
		this.#vary = original.vary ?? {};
		this.#own = (this.#value as { vary?: Vary } | null)?.vary ?? {};
	}

	/** `kept`: only what makes it unreadable. */
	problems(seeds: readonly number[], kept: boolean, fileName?: string): Found[] {
		const { yaml } = this;
		if (yaml.problems.length) return yaml.problems;
		const version = versionProblem(yaml);
		if (version) return [version];
		const { overlay: definition, validators } = this.language;
		const ofVary = shapeProblems(yaml, definition, validators.overlay, 'vary');
		const lost = kept ? [] : [...lostProblems(yaml, definition)];
		if (ofVary.length || lost.length) return [...ofVary, ...lost];
		const shapes = seeds.flatMap((seed) => {
			const { value, pathOf } = this.#story(seed);
			const placeOf: YamlFile['placeOf'] = (path, what) => yaml.placeOf(pathOf(path), what);
			return shapeProblems({ value, placeOf }, definition, validators.overlay);
		});
		if (shapes.length) return shapes;
		if (kept) return [];
		return [...this.#head(fileName), ...this.#texts(seeds)].map(({ path, at, ...problem }) => ({
			...yaml.placeOf(path, at),
			...problem
		}));
	}

	/** The scenario of a story with these texts. */
	on(scenario: Scenario): Scenario {
		const { overlay: definition } = this.language;
		const value = this.#story(scenario.story?.seed ?? 1).value as OverlayFile;
		return {
			...withTexts(definition, scenario, { ...value, objectives: undefined }),
			language: value.language,
			titles: titlesIn(scenario, value['objectives'] as readonly string[] | undefined)
		};
	}

	/** The overlay as a seed has it. */
	#story(seed: number): { value: unknown; pathOf(path: Path): Path } {
		const vary = translatedVary(this.#vary, this.#own);
		return expand(this.#value, this.language.overlay, vary, seed);
	}

	*#head(fileName?: string): Generator<FileProblem> {
		const { translates, language } = this.#value;
		const { id, language: own = ENGLISH } = this.original;
		if (translates !== id)
			yield {
				path: ['translates'],
				message: `This file translates "${translates}", and the scenario is "${id}".`,
				hint: 'Choose the files that belong together.'
			};
		if (languageName(language) === null)
			yield { path: ['language'], message: `There is no language "${language}".` };
		else if (language === own)
			yield {
				path: ['language'],
				message: `The scenario is written in "${own}" already.`,
				hint: 'Its own language is said by "language" in the scenario.'
			};
		const wanted = `${id}.${language}.yaml`;
		if (fileName !== undefined && fileName.replace(/ ?\(\d+\)(?=\.)/, '') !== wanted)
			yield {
				path: ['language'],
				message: `This file is called "${fileName}".`,
				hint: `Name it "${wanted}".`
			};
	}

	#texts(seeds: readonly number[]): FileProblem[] {
		const stories = seeds.map((seed) => this.#storyTexts(seed));
		const shown = new Set(
			stories.flatMap(({ scenario }) => scenario.flatMap(({ text }) => marksIn(text)))
		);
		const own = JSON.stringify({ ...this.#value, vary: undefined });
		return [
			...varyProblems(this.#vary, this.#own, shown, (name) => own.includes(`{${name}}`)),
			...textProblems(stories, `${this.original.id}.yaml`)
		];
	}

	/** The texts of a story on both sides, with marks in the place of the values. */
	#storyTexts(seed: number): StoryTexts {
		const { overlay, scenario } = this.language;
		const marked = markedVary(this.#vary);
		const filled = expand(this.original, scenario, marked, seed).value as ScenarioFile;
		const ownVary = markedVary(translatedVary(this.#vary, this.#own), this.#vary);
		const own = expand(this.#value, overlay, ownVary, seed);
		return {
			scenario: [...textsIn(overlay, withMistakes(this.language, filled))],
			overlay: [...textsIn(overlay, own.value)],
			pathOf: (path) => own.pathOf(path)
		};
	}
}

/** Objectives are named by checks, so they stay, and are shown as the overlay says. */
function titlesIn(
	{ objectives, titles = {} }: Scenario,
	translated: readonly string[] = []
): NonNullable<Scenario['titles']> {
	const shown = objectives.map((objective, at) => {
		const known = Object.hasOwn(titles, objective) ? titles[objective] : undefined;
		const title = translated[at] ?? known?.title ?? objective;
		return [objective, { title, source: known?.source ?? '' }] as const;
	});
	return { ...titles, ...Object.fromEntries(shown) };
}
