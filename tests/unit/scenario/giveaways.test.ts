import { describe, expect, it } from 'vitest';
import { placesOf } from '#lib/scenario/index.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { says } from '#lib/scenario/prove/secrets.ts';
import { worlds } from './shipped.ts';
import { REPORT, smallLab } from './small-lab.ts';

/** A lab of two steps, the second with these parts. */
function lab(parts: string, hints = '[a, b, c]'): string {
	return smallLab(`${REPORT}  - id: judge
    as: john
    title: Judge it
    text: How bad is it?
    hints: ${hints}
    solution:
      - look: { ticket: first }
      - set sla: { ticket: first, sla: Sev-A }
${parts}`);
}

const sla = (wants: string) =>
	`    checks:\n      - { id: sla, wants: "${wants}", ticket: { is: first, sla: Sev-A } }\n`;
const looked =
	'    checks:\n      - { id: looked, wants: "You have opened it", looked: { ticket: first } }\n';
const decide = `    decide:
      - id: plan
        question: Which plan?
        choices:
          - { id: a, text: "**Sev-A**, at once", right: true, because: x }
          - { id: b, text: "**Sev-B**, tomorrow", because: y }
`;
const ask = (answer: string) =>
	`    ask:\n      - { id: asked, question: What is it?, answer: ${answer} }\n`;

function told(text: string): string[] {
	const read = readScenario(text, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const placeOf = placesOf(text);
	return proveScenario(read.scenario, read.world)
		.findings.filter(({ ok }) => !ok)
		.map(({ message, path }) => `${placeOf(path).line}: ${message}`);
}
const mend = 'Move it to a later step, or use words that do not reveal the answer.';

describe('a check gives away what its step lets decide', () => {
	it('in its words', () => {
		expect(told(lab(sla('Its plan is **sev-a**') + decide))).toEqual([
			`30: The check "sla" gives away the answer to "plan": its text says "Sev-A". ${mend}`
		]);
	});

	it('in what is shown as expected', () => {
		expect(told(lab(sla('It has the plan that you decided on') + decide))).toEqual([
			`30: The check "sla" gives away the answer to "plan": its expected value is shown and says "Sev-A". ${mend}`
		]);
	});

	it('but not what it does not ask, nor what every choice says', () => {
		expect(told(lab(looked + decide))).toEqual([]);
		expect(told(lab(sla('Sev-A it is')))).toEqual([]);
		const both = decide.replace('**Sev-B**, tomorrow', 'Sev-A, tomorrow');
		expect(told(lab(sla('Sev-A it is') + both))).toEqual([]);
	});
});

describe('an answer that the desk has', () => {
	it.each([
		['{ property: { ticket: first, is: sla } }', 'its text says "Sev-A"', 'The plan is Sev-A'],
		['{ property: { ticket: first, is: source } }', 'its text says "Web"', 'It came by web'],
		['{ property: { ticket: first, is: from } }', 'its text says "Karen"', "It is Karen's"],
		['{ text: [nonsense, the printer] }', 'its text says "the printer"', 'You fixed the printer']
	])('%s is not a secret if %s', (answer, found, wants) => {
		const check = looked.replace('You have opened it', wants);
		expect(told(lab(check + ask(answer))).join()).toContain(
			`The check "looked" gives away the answer to "asked": ${found}.`
		);
	});

	it.each([
		['{ property: { ticket: first, is: status } }', 'You have opened it'],
		['{ can: { person: john, do: view, ticket: first } }', 'Yes: you have opened it']
	])('%s is not given away by "%s"', (answer, wants) => {
		expect(told(lab(looked.replace('You have opened it', wants) + ask(answer)))).toEqual([]);
	});
});

it('only the third hint may have the answers', () => {
	expect(told(lab(looked + decide, '[Look, Take Sev-A, c]'))).toEqual([
		`25: Hint 2 of 3 gives away the answer to "plan": it says "Sev-A". ${mend}`
	]);
	expect(told(lab(looked + decide, '[Look, There, Take Sev-A]'))).toEqual([]);
});

it('so does a check that a happening brings', () => {
	const brought = `    happenings:
      - id: call
        after: 0 minutes
        who: Karen
        calls: Hello?
        expect:
          - { id: more, wants: It is Sev-A, ticket: { is: first, sla: Sev-A } }
`;
	expect(told(lab(looked + decide + brought))).toEqual([
		`43: The check "more" gives away the answer to "plan": its text says "Sev-A". ${mend}`
	]);
});

it('words are found whole, whatever their capitals and their Markdown', () => {
	expect(says('It is **Sev-A**.', 'sev-a')).toBe(true);
	expect(says('The *Online\n Banking* team', 'Online Banking')).toBe(true);
	expect(says('It is opened', 'Open')).toBe(false);
	expect(says('Sev-AB', 'Sev-A')).toBe(false);
	expect(says('1+1 (two)', '1+1 (two)')).toBe(true);
});
