import type { Finding, Scenario } from '#lib/scenario/index.ts';
import { placesOf } from '#lib/scenario/index.ts';
import { proveScenario } from '#lib/systems/files.ts';
import type { SourceFile } from './files.ts';
import { resultOf, type FileResult, type PartResult } from './result.ts';

/** Proves a scenario on the real rules. */
export function prove(file: SourceFile): FileResult {
	return resultOf(file, ({ scenario, world }, { text }) =>
		partsOf(scenario, proveScenario(scenario, world).findings, text)
	);
}

/** Findings by step, with their places in the file. */
export function partsOf(
	scenario: Scenario,
	findings: readonly Finding[],
	text: string
): PartResult[] {
	const placeOf = placesOf(text);
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
