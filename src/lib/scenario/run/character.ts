import type { Character } from '#lib/kernel/talk.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Scene } from '../conditions/scene.ts';
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
		quote: (words) => words
	};
}
