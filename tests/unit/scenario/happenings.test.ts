import { expect, it } from 'vitest';
import { DeskMemory } from '#lib/desk/memory.ts';
import { coach, coachView, moveClock, type Attempt } from '#lib/scenario/index.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';

const TEXT = `deskdrill: 1
id: busy
title: A busy morning
summary: Things happen.
level: advanced
minutes: 5
objectives: [Keep calm]
world: lab
clock: 2026-03-02 09:00
people: { Karen: A customer, Ken: Another one, john: An agent }
happenings:
  - { id: news, at: 2026-03-02 09:30, tells: Half past nine. }
steps:
  - id: morning
    as: john
    title: Work
    text: Wait for Karen, and tell Ken.
    happenings:
      - id: mail
        after: 10 minutes
        who: Karen
        mails: { subject: My card is gone, message: Please help. }
        expect:
          - { id: priority, wants: It is urgent, ticket: { is: card, priority: High } }
      - id: second
        when: { ticket: { is: card, priority: High } }
        who: Ken
        does:
          - open ticket: { help topic: Feedback, subject: Praise, message: Well done. }
    checks:
      - { id: came, wants: Karen's mail is a ticket, ticket: { from: Karen, source: Email }, as: card }
      - { id: praise, wants: Ken is happy, ticket: { from: Ken, text: { mentions: [praise] } }, as: praise }
    hints: [a, b, c]
    solution:
      - wait: 30 minutes
      - set priority: { ticket: card, priority: High }
debrief: { remember: [Keep calm] }
`;

it('lets things happen at a moment, after a time and when something is so, and expects an answer', () => {
	const read = readScenario(TEXT, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const { scenario, world } = read;
	const begun = beginScenario(scenario, world);
	const tables = new DeskMemory(begun.events);
	let attempt: Attempt = begun.attempt;
	const keep = (done: { attempt: Attempt; events: Parameters<DeskMemory['apply']>[0] }) => {
		tables.apply(done.events);
		attempt = done.attempt;
	};
	const checks = () =>
		coachView(tables, attempt, scenario).step?.checks.map(({ id, held }) => `${id} ${held}`);
	keep(coach(tables, attempt, scenario, { do: 'begin' }));
	expect(checks()).toEqual(['came false', 'praise false']);

	const moved = moveClock(tables, attempt, scenario, attempt.now + 60 * 60_000);
	keep(moved);
	const told = moved.log.map(({ at, words }) => [(at - begun.attempt.now) / 60_000, words]);
	expect(told).toEqual([
		[10, 'Karen writes a mail: “My card is gone”'],
		[30, 'Half past nine.']
	]);
	expect(checks()).toEqual(['came true', 'praise false', 'priority false']);

	keep(coach(tables, attempt, scenario, { do: 'show' }));
	expect(checks()).toEqual(['came true', 'praise true', 'priority true']);
	const { findings } = proveScenario(scenario, world);
	expect(findings.filter(({ ok }) => !ok)).toEqual([]);
});
