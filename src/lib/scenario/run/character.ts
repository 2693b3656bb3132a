import type { Character } from '#lib/kernel/talk.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Attempt } from '../attempt.ts';
import { evaluate } from '../conditions/evaluate.ts';
import { sceneOf, type Scene } from '../conditions/scene.ts';
import type { Scenario } from '../language/scenario.ts';
import { quotedPlain } from '../conditions/quote.ts';
import { recordOf } from '../people/parts.ts';

/** What the story lets the person with this mail address know and be; null: it says nothing about them. */
export function characterOf(scene: Scene, email: string): Character | null {
	const { scenario } = scene;
	const name = Object.keys(scenario.people).find(
		(one) => scene.person(one)?.email.toLowerCase() === email
	);
	const record = name === undefined ? null : recordOf(scenario, name);
	if (!record) return null;
	const { clues = [], ...traits } = record;
	return {
		clues: clues.map(({ if: condition, words = [], ...clue }) => ({
			...clue,
			words,
			holds: () => condition === undefined || evaluate(scene, condition).held
		})),
		traits,
		quote: (words) => quotedPlain({ ...scene, speaker: email }, words)
	};
}

/** The same, for screens; null in a sandbox. */
export function characterIn(
	tables: Tables,
	{ run, now }: Attempt,
	scenario: Scenario | null,
	email: string
): Character | null {
	return scenario && run && characterOf(sceneOf(tables, scenario, run, now), email);
}
