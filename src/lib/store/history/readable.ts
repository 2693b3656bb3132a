import type { Installation } from '#lib/systems/installation.ts';
import type { Scenario } from '#lib/scenario/running.ts';
import type { SourceRecord } from '../database/records.ts';
import { StoreTrouble } from '../database/trouble.ts';

/** The scenario of a desk, for looking at its history; when it cannot be read, a sentence about that goes with null. */
export async function readableScenario(
	title: string,
	source: Omit<SourceRecord, 'desk'>,
	installation: Installation,
	seed?: number
): Promise<{ scenario: Scenario | null; trouble: string[] }> {
	const { scenario: file, world, overlay } = source;
	if (!file) return { scenario: null, trouble: [] };
	// Most desks have none: the reader is loaded only now.
	const { readSource } = await import('./source.ts');
	try {
		const language = await installation.language();
		const scenario = readSource(language, title, { scenario: file, world, overlay }, seed);
		return { scenario, trouble: [] };
	} catch (error) {
		if (!(error instanceof StoreTrouble)) throw error;
		return { scenario: null, trouble: [error.message] };
	}
}
