import type { TicketId } from '#lib/desk/model/index.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Condition } from '../language/condition.ts';
import { fullName, isLoggedIn, nameFor, personNamed } from '../people/cast.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import { weighAbility } from './ability.ts';
import * as config from './config.ts';
import { weighEntries } from './entries.ts';
import { weighEvents } from './events.ts';
import { weighLook } from './looks.ts';
import { weighMails } from './mails.ts';
import { latest, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from './scene.ts';
import { weighTasks } from './tasks.ts';
import { happeningWords } from './ticket-words.ts';
import { weighTicket } from './ticket.ts';
import { shownTime } from './times.ts';

/** Evidence, and the ticket that the condition found. */
export interface Weighed extends Evidence {
	ticket: TicketId | null;
}

/**
 * Evaluates a condition: whether it holds, what was expected, what was found, and the event that decided. `as` is the name that a ticket
 * found by it gets.
 */
export function weigh(scene: Scene, condition: Condition, as?: string): Weighed {
	const found = condition.ticket ? weighTicket(scene, condition.ticket, as) : null;
	const all = [...(found ? [found] : []), ...weighParts(scene, condition)];
	return { ...allOf(all), ticket: found?.ticket ?? null };
}

function* weighParts(scene: Scene, condition: Condition): Generator<Evidence> {
	const { desk } = scene;
	if (condition.reply) yield weighEntries(scene, 'R', condition.reply);
	if (condition.note) yield weighEntries(scene, 'N', condition.note);
	if (condition.message) yield weighEntries(scene, 'M', condition.message);
	if (condition.event) yield weighEvents(scene, condition.event);
	if (condition.mail) yield weighMails(scene, condition.mail);
	if (condition.task) yield weighTasks(scene, condition.task);
	if (condition.can) yield weighAbility(scene, condition.can, true);
	if (condition.cannot) yield weighAbility(scene, condition.cannot, false);
	if (condition.agent) yield config.weighAgent(desk, condition.agent);
	if (condition.department) yield config.weighDepartment(desk, condition.department);
	if (condition.team) yield config.weighTeam(desk, condition.team);
	if (condition.role) yield config.weighRole(desk, condition.role);
	if (condition['sla plan']) yield config.weighSla(desk, condition['sla plan']);
	if (condition['help topic']) yield config.weighTopic(desk, condition['help topic']);
	if (condition['logged in']) yield weighSession(scene, many(condition['logged in']));
	if (condition.looked) yield weighLook(scene, condition.looked);
	if (condition.clock) yield weighClock(scene, condition.clock);
	if (condition.happened) yield weighHappened(scene, condition.happened);
	if (condition['any of']) yield anyOf(condition['any of'].map((one) => weigh(scene, one)));
	if (condition['all of']) yield allOf(condition['all of'].map((one) => weigh(scene, one)));
	if (condition.not) yield opposite(weigh(scene, condition.not));
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

function weighSession(scene: Scene, names: readonly string[]): Evidence {
	const people = names.map((name) => personNamed(scene.desk, scene.scenario, name));
	const inside = people.filter((person) => !!person && isLoggedIn(scene.desk, person));
	const known = people.map((person, n) => (person ? fullName(person) : (names[n] ?? '')));
	return {
		held: inside.length > 0,
		expected: `${known.join(' or ')} is logged in`,
		found: inside.length ? 'logged in' : 'not logged in',
		decidedBy: null
	};
}

function weighClock({ now, zone }: Scene, wants: { from?: string; until?: string }): Evidence {
	const from = wants.from ? instantOfWords(wants.from, zone) : null;
	const until = wants.until ? instantOfWords(wants.until, zone) : null;
	const parts = [wants.from ? `from ${wants.from}` : '', wants.until ? `until ${wants.until}` : ''];
	return {
		held: (from === null || now >= from) && (until === null || now <= until),
		expected: `the clock shows a time ${parts.filter(Boolean).join(' ')}`,
		found: shownTime(now, zone),
		decidedBy: null
	};
}

function weighHappened(scene: Scene, id: string): Evidence {
	const { desk, scenario, run } = scene;
	const happened = run.happened.find((one) => one.key.endsWith(`/${id}`));
	return {
		held: !!happened,
		expected: happeningWords(scene, id),
		found: happened ? 'that has happened' : 'that has not happened yet',
		decidedBy: happened
			? {
					at: happened.at,
					words: happened.words,
					by: happened.who === null ? '' : nameFor(desk, scenario, happened.who)
				}
			: null
	};
}
