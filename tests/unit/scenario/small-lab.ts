/** The beginning of a small sound scenario, up to its steps; tests write the rest, and replace pieces of it. */
export function smallLab(steps: string, people = 'Karen: A customer, john: An agent'): string {
	return `deskdrill: 1
id: small
title: A small scenario
summary: One ticket.
level: beginner
minutes: 5
objectives: [Try it]
world: lab
clock: 2026-03-02 09:00
people: { ${people} }
steps:
${steps}debrief: { remember: [It works] }
`;
}

/** Its first step in few lines: Karen opens the ticket `first`. */
export const REPORT = `  - id: report
    as: Karen
    title: Report it
    text: Open a ticket.
    checks:
      - { id: opened, wants: A ticket from Karen, ticket: { from: Karen }, as: first }
    hints: [a, b, c]
    solution:
      - open ticket: { help topic: Feedback, subject: Hello, message: Hi. }
`;

/** The text with one piece of it replaced. Throws where it does not hold that piece: the test would test nothing. */
export function changed(text: string, from: string, to: string): string {
	if (!text.includes(from)) throw new Error(`The scenario does not hold ${from}.`);
	return text.replace(from, () => to);
}
