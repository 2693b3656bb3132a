import { expect, it } from 'vitest';
import type { Worlds } from '#lib/scenario/index.ts';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { proveScenario } from '#lib/systems/files.ts';
import { textOf } from './shipped.ts';

const FORMS = `
forms:
  - { title: Onboarding, instructions: For new colleagues. }
  - { title: Contract, help topics: [Other] }
fields:
  - { name: badge, label: Badge number, form: Onboarding, required to close: true }
`;

const SCENARIO = `deskdrill: 1
id: forms
title: Forms
summary: A form is added.
level: beginner
minutes: 5
objectives: [Add a form]
world: lab
clock: 2026-03-02 09:00
people: { Karen: Starts on Monday, john: Helps }
steps:
  - id: open
    as: Karen
    title: Open it
    text: Open a ticket.
    checks:
      - id: opened
        wants: A ticket with the form of its topic
        ticket: { from: Karen, forms: [Ticket Details, Contract] }
        as: start
    hints: [a, b, c]
    solution:
      - open ticket: { help topic: Other, subject: I start on Monday, message: What do I need? }
  - id: add
    as: john
    title: Add the form
    text: Add Onboarding, on top, and fill it in.
    checks:
      - id: sorted
        wants: Onboarding on top
        ticket: { is: start, forms: [onboarding, Ticket Details] }
      - id: told
        wants: The thread tells of it
        event: { ticket: start, name: edited, changed: forms, by: john }
    hints: [a, b, c]
    solution:
      - set forms: { ticket: start, forms: [Onboarding, Ticket Details] }
      - set field: { ticket: start, field: Badge number, value: '7' }
      - set user forms: { user: Karen, forms: [Onboarding, Contact Information] }
debrief:
  text: Good.
  remember: [Add the form]
`;

const lab = readWorld(textOf('scenarios/worlds/lab.yaml') + FORMS);
if (!lab.ok) throw new Error(JSON.stringify(lab.problems));
const worlds: Worlds = { names: ['lab'], find: () => lab.world };
const read = (from = '', to = '') => readScenario(SCENARIO.replace(from, to), worlds);

it('lets the forms of tickets and users be managed, and asks for them in order', () => {
	const story = read();
	if (!story.ok) throw new Error(JSON.stringify(story.problems));
	const { findings } = proveScenario(story.scenario, story.world);
	expect(findings.filter(({ ok }) => !ok)).toEqual([]);
});

it('does not take another order for the one that was asked for', () => {
	const story = read(
		'forms: [Onboarding, Ticket Details] }',
		'forms: [Ticket Details, Onboarding] }'
	);
	if (!story.ok) throw new Error(JSON.stringify(story.problems));
	const { findings } = proveScenario(story.scenario, story.world);
	expect(findings.some(({ ok }) => !ok)).toBe(true);
});

it('knows the forms of the world by their titles', () => {
	const story = read(
		'forms: [Onboarding, Ticket Details] }',
		'forms: [Onbording, Ticket Details] }'
	);
	expect(story.ok ? [] : story.problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
		expect.stringMatching(/^There is no form "Onbording" in the world "lab"\. .*Onboarding/)
	]);
});

it('wants the form of a field, and the topics of a form, to be in the world', () => {
	const world = textOf('scenarios/worlds/lab.yaml') + FORMS;
	const problems = (from: string, to: string) => {
		const found = readWorld(world.replace(from, to));
		return found.ok ? [] : found.problems.map(({ message }) => message);
	};
	expect(problems('form: Onboarding', 'form: Onbording')).toEqual([
		expect.stringContaining('There is no custom form "Onbording" in this world.')
	]);
	expect(problems('title: Contract', 'title: Ticket Details')).toEqual([
		expect.stringContaining('A form cannot be called "Ticket Details"')
	]);
	expect(problems('[Other]', '[Others]')).toEqual([
		expect.stringContaining('There is no help topic "Others" in this world.')
	]);
});
