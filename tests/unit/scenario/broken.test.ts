import { describe, expect, it } from 'vitest';
import { placesOf } from '#lib/scenario/index.ts';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { textOf, worlds } from './shipped.ts';

const sound = textOf('scenarios/banking-outage.yaml');

/** What a proof finds wrong after one change to a sound scenario, each with the line that it points at. */
function brokenBy(from: string, to: string): string[] {
	const at = sound.indexOf(from);
	if (at < 0) throw new Error(`The scenario does not hold ${from}.`);
	const text = sound.slice(0, at) + to + sound.slice(at + from.length);
	const read = readScenario(text, worlds);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const placeOf = placesOf(text);
	return proveScenario(read.scenario, read.world)
		.findings.filter(({ ok }) => !ok)
		.map(({ message, path }) => {
			const line = text.split('\n')[placeOf(path).line - 1] ?? '';
			return `${message} @ ${line.trim()}`;
		});
}

describe('a proof fails', () => {
	it('when a check holds before anything was done', () => {
		expect(
			brokenBy('ticket: { is: outage, sla: Sev-A }', 'ticket: { is: outage, sla: Default SLA }')
		).toContain(
			'The check "sla" holds before anything was done. If something must only stay true, set "may hold before: true". @ - id: sla'
		);
	});

	it('when a check does not hold after the solution', () => {
		const found = brokenBy(
			'- set sla: { ticket: outage, sla: Sev-A, ',
			'- set sla: { ticket: outage, sla: Sev-C, '
		);
		expect(found).toContain(
			'The check "sla" does not hold after the solution. Expected: SLA Plan: Sev-A. Found: SLA Plan: Sev-C. @ - id: sla'
		);
	});

	it('when the desk refuses a line of the solution', () => {
		const found = brokenBy(
			'- set sla: { ticket: outage, sla: Sev-A, ',
			'- assign: { ticket: outage, team: Online Banking }\n      - set sla: { ticket: outage, sla: Sev-A, '
		);
		expect(found).toContain(
			'"assign" is refused by the desk: Unable to assign ticket Ticket already assigned to the team @ - assign: { ticket: outage, team: Online Banking }'
		);
	});

	it('when a refusal that the solution expects does not come', () => {
		const found = brokenBy('- set help topic: {', '- refused: true\n        set help topic: {');
		expect(found).toContain(
			'"set help topic" should be refused, but the desk carries it out. @ - refused: true'
		);
	});

	it('when the feedback of a mistake is not shown', () => {
		const found = brokenBy('- claim: { ticket: outage }', '- look: { ticket: outage }');
		expect(found).toContain(
			'The feedback of the mistake "kept-it" is not shown by its "try". Expected: Agent: John Doe; Team: nobody. Found: Agent: nobody. @ - id: kept-it'
		);
	});

	it('when a mistake shows the feedback of another one', () => {
		const found = brokenBy(
			'- claim: { ticket: outage }',
			'- set sla: { ticket: outage, sla: Sev-C }'
		);
		expect(found).toContain(
			'The feedback of the mistake "kept-it" is not shown by its "try"; it shows too-slow. Expected: Agent: John Doe; Team: nobody. Found: Agent: nobody. @ - id: kept-it'
		);
	});

	it('when a mistake completes the step', () => {
		const unmailed =
			'- reply: { ticket: outage, to: none, body: I suspect the update and roll it back. }';
		const found = brokenBy(
			unmailed,
			[
				unmailed,
				'- reply: { ticket: outage, body: I am on it. }',
				'- reply: { ticket: outage, body: The update was the cause. It works again., status: Resolved }'
			].join('\n          ')
		);
		expect(found).toContain('The mistake "not-mailed" completes the step. @ - id: not-mailed');
	});

	it('when a mistake already holds before anything was done', () => {
		const found = brokenBy(
			'when: { ticket: { is: outage, sla: [Sev-B, Sev-C] } }',
			'when: { ticket: { is: outage, sla: [Default SLA] } }'
		);
		expect(found).toContain(
			'The mistake "too-slow" already holds before anything was done. Found: SLA Plan: Default SLA. @ when: { ticket: { is: outage, sla: [Default SLA] } }'
		);
	});

	it('when the solution shows the feedback of a mistake', () => {
		const found = brokenBy(
			'- set sla: { ticket: outage, sla: Sev-A, ',
			'- set sla: { ticket: outage, sla: Sev-B }\n      - set sla: { ticket: outage, sla: Sev-A, '
		);
		expect(found.join('\n')).toContain('The solution shows the feedback of too-slow.');
	});

	it('when a happening never happens', () => {
		const found = brokenBy(
			'unless: { reply: { ticket: outage, by: jane } }',
			'unless: { ticket: { is: outage, sla: Sev-A } }'
		);
		expect(found).toContain(
			'The happening "karen-waits" never happens: neither in the solution nor when the learner does nothing. Its "unless" holds. Found: SLA Plan: Sev-A. @ - id: karen-waits'
		);
	});

	it('when the desk cannot answer a question', () => {
		const found = brokenBy(
			'answer: { property: { ticket: outage, is: due } }',
			'answer: { text: ["?", "0 qqzz"] }'
		);
		expect(found).toContain(
			'"due" accepts a nonsense answer. Expected: "qqzz 0" is wrong. Found: it is right. @ - id: due'
		);
		expect(found).toContain('"due" does not accept its own answer "?". @ - id: due');
	});

	it('but not when nothing is wrong', () => {
		expect(brokenBy('minutes: 15', 'minutes: 16')).toEqual([]);
	});
});
