import { expect, it } from 'vitest';
import { DeskMemory } from '#lib/desk/memory.ts';
import { missingWords, ticketWords } from '#lib/desk/facts/ticket-words.ts';
import type { RunState } from '#lib/scenario/attempt.ts';
import { happeningWords } from '#lib/scenario/conditions/happening-words.ts';
import { sceneOf } from '#lib/scenario/conditions/scene.ts';
import type { Scenario } from '#lib/scenario/language/scenario.ts';

const scenario = {
	cast: {},
	happenings: [{ id: 'power', tells: 'The power is out.' }],
	steps: [
		{ id: 'one', title: 'Report it', checks: [{ id: 'a', as: 'outage' }] },
		{
			id: 'two',
			as: 'Karen',
			title: 'Work',
			happenings: [
				{ id: 'asks', who: 'Karen', replies: { ticket: 'outage', message: 'Well?' } },
				{ id: 'rings', who: 'Karen', calls: 'Hello?' },
				{ id: 'news', who: 'Karen', tells: 'The lights are back.' },
				{ id: 'writes', mails: { message: 'Still dark.' } },
				{
					id: 'works',
					who: 'Jane',
					does: [],
					expect: [{ id: 'b', as: 'moved' }]
				}
			]
		}
	]
} as unknown as Scenario;
const scene = (step: number, tickets = {}) => {
	const steps = step > 0 ? { one: {} } : {};
	return sceneOf(new DeskMemory(), scenario, { step, steps, tickets } as unknown as RunState, 0);
};

it('names a missing ticket by the step that asks for it', () => {
	expect(missingWords(scene(0), 'outage')).toBe('the ticket of this step is not there yet');
	expect(missingWords(scene(1), 'outage')).toBe(
		'the ticket of step 1, “Report it”, is not there yet'
	);
	expect(ticketWords(scene(1), 'outage')).toBe('the ticket of step 1, “Report it”,');
	// A ticket that a happening opens is known by the step in which it happens.
	expect(missingWords(scene(0), 'moved')).toBe('the ticket of step 2, “Work”, is not there yet');
	expect(missingWords(scene(0), 'unknown')).toBe('the ticket of this lab is not there yet');
	expect(missingWords(scene(1, { outage: 7 }), 'outage')).toBe(
		'the ticket of step 1, “Report it”, is gone: open another one'
	);
});

it('describes a happening by its content', () => {
	expect(happeningWords(scene(1), 'asks')).toBe('Karen answers by mail');
	expect(happeningWords(scene(1), 'rings')).toBe('Karen calls');
	expect(happeningWords(scene(1), 'news')).toBe('The lights are back.');
	// Who is not named is the person of the step; the world's happenings have none.
	expect(happeningWords(scene(0), 'writes')).toBe('Karen writes a mail');
	expect(happeningWords(scene(0), 'works')).toBe('Jane works on the desk');
	expect(happeningWords(scene(0), 'power')).toBe('The power is out.');
	expect(happeningWords(scene(0), 'no such')).toBe('it has happened');
});
