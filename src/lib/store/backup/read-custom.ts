import type { CustomScenarioRecord, SourceText } from '../records.ts';
import type { Note } from './raw.ts';
import { orNull, row, someText, text, Unusable, type Reading } from './shape.ts';

const sourceText = row<SourceText>({ fileName: someText(), text: text() });
export type Custom = Omit<CustomScenarioRecord, 'id' | 'added'>;
const shape = row<Custom>({
	title: text(),
	scenario: sourceText,
	world: orNull(sourceText)
});

/** The person's own scenario files. Whether they can be played is told when they are chosen. */
export function readCustom(
	raw: readonly { line: number; value: unknown }[],
	notes: Note[]
): Custom[] {
	return raw.flatMap(({ line, value }) => {
		const reading: Reading = {
			exists: () => true,
			mended: (what) => notes.push({ line, what: `Scenario: ${what}` })
		};
		try {
			return [shape(value, '', reading)];
		} catch (error) {
			if (!(error instanceof Unusable)) throw error;
			notes.push({ line, what: `A scenario is left out: ${error.message}.` });
			return [];
		}
	});
}
