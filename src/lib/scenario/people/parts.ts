import type { PersonRecord } from '../language/person.ts';
import type { Scenario } from '../language/scenario.ts';

/** The part that a person has in the story; '' when the author says nothing. */
export function partOf(scenario: Pick<Scenario, 'people'>, name: string): string {
	const given = givenOf(scenario, name);
	return typeof given === 'string' ? given : (given?.part ?? '');
}

/** What the author says of a person with whom the learner can talk; null: no more than their part. */
export function recordOf(scenario: Pick<Scenario, 'people'>, name: string): PersonRecord | null {
	const given = givenOf(scenario, name);
	return given === undefined || typeof given === 'string' ? null : given;
}

function givenOf({ people }: Pick<Scenario, 'people'>, name: string) {
	const wanted = name.toLowerCase();
	return Object.entries(people).find(([one]) => one.toLowerCase() === wanted)?.[1];
}
