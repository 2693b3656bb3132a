import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { at, play, sceneAt, view } from './at-step.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

/** The step in which John works on the ticket `outage`. */
const working = () => at('banking-outage.yaml', 'route');
const john = { by: 'john', note: 'outage' };

describe('a text that was typed and not posted', () => {
	const held = (stage: ReturnType<typeof working>, draft: Condition['draft'] & object) =>
		evaluate(sceneAt(stage), { draft }).held;

	it('is left until its form is posted', () => {
		const stage = working();
		expect(held(stage, john)).toBe(false);
		play(stage, 'john', { 'leave draft': { note: 'outage' } });
		expect(held(stage, john)).toBe(true);
		expect(held(stage, { by: 'john' })).toBe(true);
		expect(held(stage, { by: 'jane' })).toBe(false);
		expect(held(stage, { reply: 'outage' })).toBe(false);
		play(stage, 'john', { reply: { ticket: 'outage', body: 'On it.' } });
		expect(held(stage, john)).toBe(true);
		play(stage, 'ostadmin', { note: { ticket: 'outage', body: 'Another’s.' } });
		expect(held(stage, john)).toBe(true);
		play(stage, 'john', { note: { ticket: 'outage', body: 'Posted.' } });
		expect(held(stage, john)).toBe(false);
		expect(stage.run?.drafts).toEqual([]);
	});

	it('is not posted by what the desk refuses', () => {
		const stage = working();
		play(stage, 'john', { 'leave draft': { note: 'outage' } });
		const args = { ticket: stage.run?.tickets['outage'], body: '' };
		const by = sceneAt(stage).person('john')?.actor ?? { kind: 'guest' };
		const { refusal } = stage.execute({ at: stage.now, by, verb: 'note', args });
		expect(refusal).not.toBeNull();
		expect(held(stage, john)).toBe(true);
	});

	it('is told by the screens, once, and is gone when it is discarded', () => {
		const stage = working();
		const by = sceneAt(stage).person('john')?.actor ?? { kind: 'guest' };
		const row = Number(stage.run?.tickets['outage']);
		const told = { do: 'draft', by, form: 'note', row } as const;
		act(stage, { ...told, left: true });
		act(stage, { ...told, left: true });
		expect(stage.run?.drafts).toEqual([{ by, form: 'note', row, time: stage.now }]);
		act(stage, { ...told, form: 'reply', left: false });
		expect(held(stage, john)).toBe(true);
		act(stage, { ...told, left: false });
		expect(held(stage, john)).toBe(false);
	});

	it('of a task goes by its title', () => {
		const stage = working();
		play(stage, 'john', {
			'add task': {
				ticket: 'outage',
				title: 'Call the bank',
				description: 'Call.',
				department: 'Support'
			}
		});
		play(stage, 'john', { 'leave draft': { task: 'call the bank' } });
		expect(held(stage, { task: 'Call the bank' })).toBe(true);
		play(stage, 'john', { 'note on task': { task: 'Call the bank', body: 'Called.' } });
		expect(held(stage, { task: 'Call the bank' })).toBe(false);
		expect(() => play(stage, 'john', { 'leave draft': { task: 'Nothing' } })).toThrow(
			'Nothing is called "Nothing" yet.'
		);
	});

	it('is told in evidence with who left it, and when', () => {
		const stage = working();
		const number = sceneAt(stage).tables.get('tickets', stage.run?.tickets['outage'] ?? null);
		const ticket = `ticket #${number?.number} “${number?.subject}”`;
		expect(evaluate(sceneAt(stage), { draft: john })).toMatchObject({
			held: false,
			expected: `John Doe left an internal note on ${ticket} without posting it`,
			found: 'no such text is left',
			decidedBy: null
		});
		play(stage, 'john', { 'leave draft': { note: 'outage' } });
		expect(evaluate(sceneAt(stage), { draft: john })).toMatchObject({
			found: 'it is typed, and not posted',
			decidedBy: { at: stage.now, words: 'left it without posting it', by: 'John Doe' }
		});
		expect(evaluate(sceneAt(stage), { draft: { by: 'jane' } }).expected).toBe(
			'Jane Doe left a text without posting it'
		);
	});
});

/** A note for colleagues is asked for; whoever only types it has made the mistake. */
const LAB = smallLab(`${REPORT}  - id: hand-over
    as: john
    title: Hand it over
    text: Leave a note.
    checks:
      - { id: noted, wants: A note, note: { ticket: first, by: john } }
      - { id: none-left, wants: Nothing is left unposted, may hold before: true, not: { draft: { by: john } } }
    mistakes:
      - id: unposted-note
        when: { draft: { by: john, note: first } }
        say: It is typed, and nobody can read it. Post it.
        try: [leave draft: { note: first }]
    hints: [a, b, c]
    solution:
      - note: { ticket: first, body: The printer is in room 4. }
`);

it('is a mistake that a scenario can script and prove', () => {
	const read = readScenario(LAB, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const { findings } = proveScenario(read.scenario, read.world);
	expect(findings.filter(({ ok }) => !ok)).toEqual([]);
	const wrong = readScenario(changed(LAB, 'leave draft: { note', 'leave draft: { nota'), worlds);
	expect(wrong.ok ? [] : wrong.problems).toMatchObject([
		{ message: '"nota" is not known in this draft.', hint: 'Did you mean "note"?' }
	]);
});

it('shows in the words of a solution what was typed', () => {
	const stage = working();
	if (!stage.step) throw new Error('There is no step.');
	const step = { ...stage.step, solution: [{ 'leave draft': { reply: 'outage' } }] };
	const scenario = {
		...stage.scenario,
		steps: stage.scenario?.steps.map((one) => (one.id === step.id ? step : one))
	};
	stage.changeRecord({ outcome: 'shown' });
	const { step: shown } = view({
		...stage,
		scenario,
		attempt: stage.attempt,
		tables: stage.tables
	} as never);
	expect(shown?.lines.at(-1)?.what).toBe('Typed a reply, and left it without posting it');
});
