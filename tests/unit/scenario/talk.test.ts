import { describe, expect, it } from 'vitest';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';

/** Karen calls; the cause comes out only when one asks. */
const CALL = `deskdrill: 1
id: call
title: A call
summary: Karen cannot log in.
level: beginner
minutes: 5
objectives: [Ask before you act]
world: lab
clock: 2026-03-02 09:00
people:
  john: An agent
  Karen:
    part: A teller
    mood: 0
    clues:
      - { topic: since when, answer: Since I came back from my holidays. }
      - topic: phone
        words: [mobile, mail app]
        after: since when
        answer: "Now that you ask: my phone still has the old password."
        otherwise: I do not know what you mean.
      - { topic: ticket, if: { ticket: { is: call } }, answer: Thank you for the number., otherwise: You have not written it down yet. }
steps:
  - id: talk
    as: john
    title: Answer Karen
    text: Karen calls.
    happenings:
      - after: 1 minute
        who: Karen
        rings: { opening: "Good morning, I cannot log in.", patience: 5 minutes }
    checks:
      - { id: soon, wants: Answer soon, conversation: { with: Karen, by: phone, answered within: 1 minute } }
      - { id: scope, wants: Ask since when, asked: { person: Karen, topic: since when } }
      - { id: cause, wants: Find the cause, asked: { person: Karen, topic: phone } }
      - { id: told, wants: Tell her, said: { to: Karen, mentions: [old password] } }
      - { id: mood, wants: Stay kind, conversation: { with: Karen, mood at least: 1, ended politely: true, held at most: 2 minutes } }
      - { id: written, wants: Write it down, ticket: { from: Karen, source: Phone }, as: call }
    hints: [a, b, c]
    mistakes:
      - id: hung-up
        when: { conversation: { with: Karen, ended politely: false } }
        say: You hung up on her.
        try:
          - wait: 70 seconds
          - answer call: {}
          - end call: {}
    solution:
      - wait: 70 seconds
      - answer call: { person: Karen }
      - ask: { topic: since when }
      - say: { words: "Is there a mobil phone with your mail?" }
      - say: { words: "It still uses the old password. Thank you." }
      - hold call: { words: "One moment, please." }
      - open ticket for: { user: Karen, help topic: Feedback, source: Phone, subject: Cannot log in, message: The phone has an old password. }
      - resume call: {}
      - ask: { topic: ticket }
      - end call: { words: Goodbye. }
debrief: { remember: [Ask] }
`;

const read = (text: string) => {
	const found = readScenario(text, worlds);
	if (!found.ok) throw new Error(found.problems.map((one) => JSON.stringify(one)).join(' '));
	return found;
};

describe('a lab with a call', () => {
	it('is proved', () => {
		const { scenario, world } = read(CALL);
		const { findings } = proveScenario(scenario, world);
		expect(findings.filter(({ ok }) => !ok)).toEqual([]);
	});
});
