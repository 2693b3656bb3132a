import type { StoryRowId } from '#lib/kernel/scene.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import { latest, many } from '#lib/kernel/facts/parts.ts';
import type { Found } from '#lib/kernel/system.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import type { Condition } from '../language/condition.ts';
import { evaluateDraft } from './drafts.ts';
import { happeningWords } from './happening-words.ts';
import { evaluateLook } from './looks.ts';
import { quotedWords } from './quote.ts';
import type { Scene } from './scene.ts';

/** Evidence, and the row that the condition found. */
export interface Evaluated extends Evidence {
	row: StoryRowId | null;
}

/**
 * Evaluates a condition: whether it holds, what was expected, what was found, and the event that decided.
 * `as` is the name that a row found by it gets.
 */
export function evaluate(scene: Scene, condition: Condition, as?: string): Evaluated {
	const asked = quotedWords(scene, condition);
	const found = [...factsOf(scene, asked, as)];
	const all = [...found, ...evaluateStory(scene, asked)];
	return { ...allOf(all), row: found.find(({ row }) => row !== undefined)?.row ?? null };
}

/** Facts of the systems. */
function* factsOf(scene: Scene, condition: Condition, as?: string): Generator<Found> {
	for (const [key, { evaluate }] of scene.tables.systems.facts)
		if (condition[key] !== undefined) yield evaluate(scene, condition[key] as never, as);
}

/** Parts about the story itself. */
function* evaluateStory(scene: Scene, condition: Condition): Generator<Evidence> {
	if (condition['logged in']) yield evaluateSession(scene, many(condition['logged in']));
	if (condition.looked) yield evaluateLook(scene, condition.looked);
	if (condition.draft) yield evaluateDraft(scene, condition.draft);
	if (condition.clock) yield evaluateClock(scene, condition.clock);
	if (condition.happened) yield evaluateHappened(scene, condition.happened);
	if (condition['any of']) yield anyOf(condition['any of'].map((one) => evaluate(scene, one)));
	if (condition['all of']) yield allOf(condition['all of'].map((one) => evaluate(scene, one)));
	if (condition.not) yield opposite(evaluate(scene, condition.not));
}

function allOf(all: readonly Evidence[]): Evidence {
	const failing = all.filter((one) => !one.held);
	const shown = failing.length ? failing : all;
	return {
		held: failing.length === 0,
		expected: all.map((one) => one.expected).join('; '),
		found: shown.map((one) => one.found).join('; '),
		decidedBy: latest(shown.map((one) => one.decidedBy))
	};
}

function anyOf(all: readonly Evidence[]): Evidence {
	const held = all.find((one) => one.held);
	return {
		held: !!held,
		expected: all.map((one) => one.expected).join(', or '),
		found: held ? held.found : all.map((one) => one.found).join(', and '),
		decidedBy: held ? held.decidedBy : latest(all.map((one) => one.decidedBy))
	};
}

function opposite(evidence: Evidence): Evidence {
	return { ...evidence, held: !evidence.held, expected: `not: ${evidence.expected}` };
}

function evaluateSession(scene: Scene, names: readonly string[]): Evidence {
	const { people } = scene.tables.systems;
	const inside = names.some((name) => {
		const person = scene.person(name);
		return !!person && people.isLoggedIn(scene.tables, person.actor);
	});
	return {
		held: inside,
		expected: `${names.map((name) => scene.nameOf(name)).join(' or ')} is logged in`,
		found: inside ? 'logged in' : 'not logged in',
		decidedBy: null
	};
}

function evaluateClock({ now, zone }: Scene, wants: { from?: string; until?: string }): Evidence {
	const from = wants.from ? instantOfWords(wants.from, zone) : null;
	const until = wants.until ? instantOfWords(wants.until, zone) : null;
	const parts = [wants.from ? `from ${wants.from}` : '', wants.until ? `until ${wants.until}` : ''];
	return {
		held: (from === null || now >= from) && (until === null || now <= until),
		expected: `the clock shows a time ${parts.filter(Boolean).join(' ')}`,
		found: formatDateTime(now, zone),
		decidedBy: null
	};
}

function evaluateHappened(scene: Scene, id: string): Evidence {
	const { run } = scene;
	const happened = run.happened.find((one) => one.key.endsWith(`/${id}`));
	return {
		held: !!happened,
		expected: happeningWords(scene, id),
		found: happened ? 'that has happened' : 'that has not happened yet',
		decidedBy: happened
			? {
					at: happened.at,
					words: happened.words,
					by: happened.who === null ? '' : scene.nameOf(happened.who)
				}
			: null
	};
}
