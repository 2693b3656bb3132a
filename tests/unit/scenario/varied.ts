/** A small lab in which people, causes, waits and words vary. */
export const VARIED = `deskdrill: 1
id: varied
title: A varied scenario
summary: '{person} has lost {case.thing}.'
level: beginner
minutes: 5
objectives: [Try it]
world: lab
changes:
  users: [{ name: '{person}', phone: '555-{wait}' }]
vary:
  person: { one of: [Karen, Ken] }
  case:
    row of:
      - { thing: a badge, topic: Access Issue, sla: Sev-B }
      - { thing: a mouse, topic: Equipment Request, sla: Sev-C }
      - { thing: a laptop, topic: Other, sla: Sev-A }
  wait: { from: 5, to: 15, step: 5 }
  greeting: { any of: [hello, good morning] }
clock: 2026-03-02 09:00
people:
  '{person}': Has lost {case.thing}.
  john: An agent
steps:
  - id: report
    as: '{person}'
    title: Report it
    text: Say "{greeting}", and open a ticket about {case.thing}. Not %{ticket.number}, nor \\{person}.
    checks:
      - id: opened
        wants: A ticket about {case.thing}
        ticket: { from: '{person}', subject: { mentions any: [['{case.thing}']] } }
        as: lost
      - { id: greets, wants: It greets, ticket: { is: lost, says: { mentions any: [['{greeting}']] } } }
    hints: [a, b, c]
    solution:
      - open ticket: { help topic: '{case.topic}', subject: 'I lost {case.thing}', message: '{greeting}' }
  - id: plan
    as: john
    title: Plan it
    text: Give it a plan.
    checks:
      - { id: sla, wants: A plan, ticket: { is: lost, sla: '{case.sla}' } }
      - { id: late, wants: In time, optional: true, clock: { until: 2026-03-02 12:00 } , may hold before: true }
    hints: [a, b, c]
    happenings:
      - { after: '{wait} minutes', who: '{person}', calls: 'It is {person}. {wait} minutes now!' }
    solution:
      - wait: '{wait} minutes'
      - set sla: { ticket: lost, sla: '{case.sla}' }
debrief: { remember: [It works] }
`;
