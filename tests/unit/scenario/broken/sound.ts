/**
 * What the reader says of broken files: by a piece of the sound file, what stands there instead, and every problem with its line, column,
 * sentence and remedy.
 */
export type Broken = readonly (readonly [
	piece: string,
	instead: readonly (readonly [piece: string, ...problems: string[]])[]
])[];

/** A sound lab that uses every part of the language; each case of the tables breaks it once. */
export const SOUND = `deskdrill: 1
id: small
title: A small scenario
summary: One ticket.
level: beginner
minutes: 5
objectives: [Try it]
world: lab
clock: 2026-03-02 09:00
people:
  Karen: A customer
  john: An agent
makes:
  teams: [Night]
steps:
  - id: report
    as: Karen
    title: Report it
    text: Open a ticket.
    checks:
      - id: opened
        wants: A ticket from Karen
        ticket: { from: Karen }
        as: first
    hints:
      - Look around
      - There it is
      - Click it
    solution:
      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }
  - id: judge
    as: john
    log in: true
    title: Judge it
    text: Set the plan.
    checks:
      - { id: sla, wants: Sev-A, ticket: { is: first, sla: Sev-A } }
      - { id: told, wants: An answer, reply: { ticket: first, mentions any: [[work, fix]] } }
    ask:
      - id: department
        question: Which department?
        answer: { property: { ticket: first, is: department } }
    decide:
      - id: severity
        question: Which plan?
        choices:
          - { id: sev-a, text: Sev-A, right: true, because: It is down. }
          - { id: sev-b, text: Sev-B, because: It is not. }
    mistakes:
      - id: too-slow
        when: { ticket: { is: first, sla: Sev-B } }
        say: Look again.
        try: [set sla: { ticket: first, sla: Sev-B }]
    happenings:
      - id: waits
        after: 20 minutes
        unless: { reply: { ticket: first, by: john } }
        who: Karen
        replies: { ticket: first, message: Hello? }
    hints: [a, b, c]
    solution:
      - set sla: { ticket: first, sla: Sev-A }
      - wait: 5 minutes
      - reply: { ticket: first, body: It works. }
    done: Well done.
debrief:
  text: The end.
  remember: [It works]
`;

/** A sound world. */
export const WORLD = `deskdrill: 1
title: Harbor Desk
time zone: America/New_York
departments:
  - name: Support
  - { name: Sales, manager: john }
teams:
  - { name: Night, members: [john] }
roles:
  - { name: Watch, permissions: [ticket.reply] }
sla plans:
  - { name: Sev-A, grace period: 1, schedule: 24/7 }
agents:
  - username: john
    first name: John
    last name: Doe
    email: john@desk.example
    department: Support
    role: Watch
users:
  - { name: Karen, email: karen@bank.example }
help topics:
  - { name: Feedback, department: Support, sla: Sev-A }
mail addresses:
  - { email: support@desk.example, name: Support }
`;
