import type { Finding, Scenario, Worlds } from '#lib/scenario/index.ts';
import { placesOf, storyWords } from '#lib/scenario/index.ts';
import { leftByAll, type Proof } from '#lib/scenario/prove/finding.ts';
import { proveScenario } from '#lib/systems/files.ts';
import { pathInOverlay } from '#lib/scenario/overlay/texts.ts';
import { worldsFor } from './beside.ts';
import type { SourceFile } from './files.ts';
import { readStory, resultOf, type FileResult, type PartResult } from './result.ts';

/** Proves a scenario on the real rules: where something varies, each of these stories. */
export function prove(file: SourceFile, { seeds }: { seeds?: readonly number[] } = {}): FileResult {
	return resultOf(file, (read) => {
		const { scenario, world } = read;
		if (!scenario.story) return partsOf(scenario, proveScenario(scenario, world).findings, file);
		const worlds = worldsFor(file);
		const stories = (seeds ?? read.seeds).map((seed) => proveStory(file, worlds, seed));
		// The seeds of the reader show every row: what none of them shows, no story does.
		const isAll = read.seeds.every((seed) => !seeds || seeds.includes(seed));
		const missing = isAll ? leftByAll(stories) : null;
		return together(stories.map((one) => partsOfStory(one, missing?.get(one) ?? [], file)));
	});
}

type ProvedStory = Pick<Proof, 'findings' | 'left'> & { readonly scenario: Scenario };

function proveStory(file: SourceFile, worlds: Worlds, seed: number): ProvedStory {
	const { scenario, world } = readStory(file, worlds, seed);
	return { scenario, ...proveScenario(scenario, world) };
}

export function partsOfStory(
	{ scenario, findings }: Pick<ProvedStory, 'scenario' | 'findings'>,
	missing: readonly Finding[],
	file: SourceFile
): readonly PartResult[] {
	const { story } = scenario;
	const words = story ? ` (${storyWords(story)})` : '';
	return partsOf(scenario, [...findings, ...missing], file).map((part) => ({
		...part,
		failed: part.failed.map((one) => ({ ...one, message: `${one.message}${words}` }))
	}));
}

/** The same part of several stories as one. */
export function together(stories: readonly (readonly PartResult[])[]): PartResult[] {
	const parts = new Map<string | null, PartResult>();
	for (const part of stories.flat()) {
		const known = parts.get(part.step);
		const { held = 0, failed = [] } = known ?? {};
		const sum = { held: held + part.held, failed: [...failed, ...part.failed] };
		parts.set(part.step, { ...part, title: known?.title ?? part.title, ...sum });
	}
	return [...parts.values()];
}

/** Findings by step, with their places in the file. */
function partsOf(
	scenario: Scenario,
	findings: readonly Finding[],
	{ text, kind }: Pick<SourceFile, 'text' | 'kind'>
): PartResult[] {
	const places = placesOf(text);
	const placeOf = (path: Finding['path']) =>
		places(kind === 'overlay' ? pathInOverlay(scenario, path) : path);
	const part = (step: string | null, title: string): PartResult => {
		const mine = findings.filter((finding) => finding.step === step);
		const broken = mine.filter(({ ok }) => !ok);
		return {
			step,
			title,
			held: mine.length - broken.length,
			failed: broken.map(({ path, message }) => ({ ...placeOf(path), message }))
		};
	};
	return [...scenario.steps.map(({ id, title }) => part(id, title)), part(null, 'the whole run')];
}
