import { expect, it } from 'vitest';
import { readScenario } from '#lib/systems/files.ts';
import { proveScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';

const FILES = `deskdrill: 1
id: files
title: Files
summary: A log comes along.
level: beginner
minutes: 5
objectives: [Send a file]
world: lab
clock: 2026-03-02 09:00
people: { Karen: Sends a log, john: Reads it }
steps:
  - id: send
    as: Karen
    title: Send it
    text: Open a ticket with the log.
    checks:
      - id: opened
        wants: A ticket of Karen
        ticket: { from: Karen }
        as: printer
      - id: file
        wants: The log hangs on it
        message: { ticket: printer, attached: Printer.LOG }
    hints: [a, b, c]
    solution:
      - open ticket:
          help topic: Other
          subject: The printer
          message: See the log.
          attachments: [{ name: printer.log, text: PC LOAD LETTER }]
  - id: answer
    as: john
    title: Answer it
    text: Answer with the manual.
    checks:
      - id: manual
        wants: The manual was mailed
        reply: { ticket: printer, attached: manual, mailed: true }
      - id: photo
        wants: Karen's mail brings a list
        message: { ticket: printer, attached: list.csv }
    hints: [a, b, c]
    solution:
      - reply: { ticket: printer, body: Read it., attachments: [{ name: manual.txt, text: Add paper. }] }
      - as: Karen
        answer mail: { ticket: printer, message: All done., attachments: [{ name: list.csv, text: 'a,b' }] }
debrief:
  text: Good.
  remember: [Send the log]
`;

it('lets files be sent by verbs and mails, and asks for them', () => {
	const read = readScenario(FILES, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const { findings } = proveScenario(read.scenario, read.world);
	expect(findings.filter(({ ok }) => !ok)).toEqual([]);
});
