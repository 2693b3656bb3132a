import { translates } from '#lib/scenario/overlay/translates.ts';
import type { SourceText } from '#lib/store/index.ts';

/** The texts that make a lab. */
export interface LabSources {
	readonly scenario: SourceText;
	/** Worlds that came with it, of which it names one. */
	readonly worlds: readonly SourceText[];
	/** Its texts in other languages. */
	readonly overlays: readonly SourceText[];
}

type Sorted = { ok: true; sources: LabSources } | { ok: false; why: string };

/**
 * Which of the files is the scenario: it has steps, and translates nothing. A single file is taken for one, so that its problems are told.
 */
export function sorted(texts: readonly SourceText[]): Sorted {
	const [only] = texts;
	if (!only) return { ok: false, why: 'There is no YAML file in it.' };
	const overlays = texts.filter(({ text }) => translates(text) !== null);
	const rest = texts.filter((one) => !overlays.includes(one));
	if (texts.length === 1 && overlays.length === 0)
		return { ok: true, sources: { scenario: only, worlds: [], overlays } };
	const scenarios = rest.filter(({ text }) => /^steps\s*:/m.test(text));
	const [scenario, ...others] = scenarios;
	if (!scenario) return { ok: false, why: noScenario(texts, overlays) };
	if (others.length > 0)
		return {
			ok: false,
			why: `These are ${scenarios.length} scenarios (${names(scenarios)}). Choose one, with its world.`
		};
	const worlds = rest.filter((one) => one !== scenario);
	return { ok: true, sources: { scenario, worlds, overlays } };
}

function noScenario(texts: readonly SourceText[], [overlay]: readonly SourceText[]): string {
	const missing = overlay && translates(overlay.text);
	return missing
		? `${overlay.fileName} translates a scenario. Choose it together with ${missing}.yaml.`
		: `None of these files is a scenario, which has “steps”: ${names(texts)}.`;
}

function names(texts: readonly SourceText[]): string {
	return texts.map(({ fileName }) => fileName).join(', ');
}

/** What a scenario calls the world in a file: `bank` is in bank.yaml or bank.world.yaml. */
export function worldName({ fileName }: Pick<SourceText, 'fileName'>): string {
	return fileName.replace(/( ?\(\d+\))?(\.world)?( ?\(\d+\))?\.ya?ml$/i, '');
}
