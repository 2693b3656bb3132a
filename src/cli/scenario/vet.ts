import { vetScenario } from '#lib/systems/files.ts';
import type { SourceFile } from './files.ts';
import { partsOf } from './prove.ts';
import { resultOf, type FileResult } from './result.ts';

/** Examines a scenario for what a proof cannot see. */
export function vet(file: SourceFile): FileResult {
	return resultOf(file, ({ scenario, world }) =>
		partsOf(scenario, vetScenario(scenario, world), file).filter(({ step }) => step !== null)
	);
}
