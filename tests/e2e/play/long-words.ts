import { Agent } from './agent.ts';
import type { Learner } from './learner.ts';

/** As long as a name, a summary or a file's name may get, and with no place to break. */
const long = (begin: string, letters = 200) =>
	begin + 'Donaudampfschifffahrt'.repeat(10).slice(0, letters - begin.length);

const title = 'A desk of long words';
const person = long('Person', 100);
const email = `${long('mail', 60)}@${long('host', 60).toLowerCase()}.example`;
export const subject = long('Subject');
export const other = long('Another');
export const task = long('Task');
const firstName = long('First', 30);
const file = `${long('file', 90)}.txt`;
const department = long('Department', 100);

/** A lab whose solution makes a desk in which everything that has a name has a long one. */
const scenario = `
deskdrill: 1
id: long
title: ${title}
summary: Words without end.
level: beginner
minutes: 5
objectives: [${long('Objective')}]
world: lab
clock: 2026-03-02 09:00
people:
  john: ${long('About')}
  ostadmin: Makes the desk.
  Karen: Asks.
makes:
  departments: [${department}]
  sla plans: [${long('Plan', 60)}]
  teams: [${long('Team', 60)}]
  help topics: [${long('Topic', 60)}]
steps:
  - id: make
    as: ostadmin
    title: Make the desk
    text: ${long('Text')}
    checks:
      - id: made
        wants: ${long('Wanted')}
        ticket: { source: Phone }
        as: ticket
      - id: more
        wants: Another one
        ticket: { source: Email }
        as: other
    hints: [One, Two, Three]
    solution:
      - save department: { name: ${department}, signature: ${long('Signature')} }
      - save SLA plan: { name: ${long('Plan', 60)}, grace period: 9 }
      - save team: { name: ${long('Team', 60)}, members: [john, jane] }
      - save help topic: { name: ${long('Topic', 60)}, department: Support }
      - save agent: { username: john, first name: ${firstName}, last name: ${long('Last', 30)}, permissions: all }
      - grant access: { agent: john, department: ${department}, role: All Access }
      - change settings: { enable knowledge base: true }
      - as: john
        open ticket for:
          email: ${email}
          name: ${person}
          source: Phone
          cc: [Karen, Ken]
          help topic: ${long('Topic', 60)}
          department: ${department}
          sla: ${long('Plan', 60)}
          agent: john
          subject: ${subject}
          message: ${long('Message')}
          attachments: [{ name: ${file}, text: Little }]
      - as: john
        open ticket for: { email: ${email}, name: ${person}, source: Email, help topic: Feedback, subject: ${other}, message: Short }
  - id: work
    as: john
    title: Work on it
    text: Work.
    checks:
      - id: worked
        wants: An answer
        reply: { ticket: ticket, by: john }
    hints: [One, Two, Three]
    solution:
      - assign: { ticket: ticket, team: ${long('Team', 60)} }
      - note: { ticket: ticket, title: ${long('Title')}, body: ${long('Note')} }
      - add task: { ticket: ticket, title: ${task}, description: ${long('Do')}, department: ${department}, agent: john }
      - refused: true
        link: { tickets: [ticket, other] }
      - reply: { ticket: ticket, body: ${long('Reply')}, attachments: [{ name: ${file}, text: Little }] }
  - id: rest
    as: john
    title: Look at it
    text: Look.
    checks:
      - id: never
        wants: Nothing
        ticket: { is: other, state: closed }
    hints: [One, Two, Three]
    solution:
      - set status: { ticket: other, status: Closed }
debrief:
  remember: [${long('Remember')}]
`;

/** Begins the lab, and has the coach make its desk; with it comes its agent. */
export async function makesLongDesk(learner: Learner): Promise<Agent> {
	const { page } = learner;
	await page.goto(learner.home);
	await page
		.getByLabel('Choose a scenario file')
		.setInputFiles({ name: 'long.yaml', mimeType: 'text/yaml', buffer: Buffer.from(scenario) });
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isAt('Make the desk');
	await learner.isShown();
	await learner.continues('Work on it');
	await learner.isShown();
	await learner.continues('Look at it');
	return new Agent(learner.browser, 'john', firstName);
}
