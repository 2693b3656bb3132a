import { describe, expect, it } from 'vitest';
import type { Action } from '#lib/scenario/language/actions.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { playSolution } from '#lib/scenario/run/solve.ts';
import type { Stage } from '#lib/scenario/run/stage.ts';
import { debriefView } from '#lib/scenario/index.ts';
import { at, play, view } from './at-step.ts';

function toTheDebrief(stage: Stage) {
	for (let steps = 0; steps < 20 && stage.run?.phase !== 'debrief'; steps++) {
		act(stage, { do: 'next' });
		playSolution(stage);
	}
	return stage.run?.phase;
}

const rows = (stage: Stage) => {
	const tickets = Array.from({ length: stage.tables.lastId('tickets') }, (_, n) => n + 1);
	return tickets.map((id) => [
		stage.tables.get('tickets', id),
		stage.tables.find('entries', 'thread', `t${id}`),
		stage.tables.find('log', 'thread', `t${id}`),
		stage.tables.find('mails', 'thread', `t${id}`)
	]);
};

describe('to be shown a step', () => {
	it.each<[string, string, string, string, Action[]]>([
		[
			'moved out of everybody’s reach',
			'banking-outage.yaml',
			'route',
			'john',
			[{ transfer: { ticket: 'outage', 'to department': 'Sales' } }]
		],
		[
			'moved to another department',
			'adobe-upgrade.yaml',
			'own',
			'john',
			[{ transfer: { ticket: 'adobe', 'to department': 'SysAdmins' } }]
		],
		[
			'assigned to John, and moved',
			'cfo-laptop.yaml',
			'escalate',
			'john',
			[
				{ claim: { ticket: 'recovery' } },
				{ transfer: { ticket: 'recovery', 'to department': 'SysAdmins' } }
			]
		],
		[
			'kept in sight by a referral',
			'cfo-laptop.yaml',
			'escalate',
			'john',
			[
				{
					transfer: { ticket: 'recovery', 'to department': 'SysAdmins', 'keep referral': true }
				}
			]
		]
	])('works with a ticket %s, and so does the rest of the story', (_, file, step, who, lines) => {
		const stage = at(file, step);
		play(stage, who, ...lines);
		act(stage, { do: 'show' });
		expect(view(stage).step).toMatchObject({ complete: true, outcome: 'shown' });
		expect(
			view(stage)
				.step?.checks.filter(({ optional }) => !optional)
				.every(({ held }) => held)
		).toBe(true);
		expect(view(stage).step?.shownFrom).toBe(view(stage).step?.title);
		expect(toTheDebrief(stage)).toBe('debrief');
	});

	it('goes further back when an earlier step has left no way to continue', () => {
		const stage = at('banking-outage.yaml', 'judge');
		play(stage, 'john', { transfer: { ticket: 'outage', 'to department': 'Sales' } });
		act(stage, { do: 'show' });
		// Judging needs no ticket: nothing was put back for it.
		expect(view(stage).step?.shownFrom).toBeNull();
		act(stage, { do: 'next' });
		act(stage, { do: 'show' });
		expect(view(stage).step).toMatchObject({ complete: true, shownFrom: 'Judge it' });
		expect(
			view(stage)
				.steps.map(({ state }) => state)
				.slice(0, 4)
		).toEqual(['passed', 'passed', 'shown', 'current']);
		expect(toTheDebrief(stage)).toBe('debrief');
	});

	it('leaves the desk as it is where the solution can be played on it', () => {
		const stage = at('banking-outage.yaml', 'route');
		play(stage, 'john', { note: { ticket: 'outage', body: 'My own words.' } });
		act(stage, { do: 'show' });
		expect(view(stage).step).toMatchObject({ complete: true, shownFrom: null });
		expect(JSON.stringify(rows(stage))).toContain('My own words.');
	});

	it('does not stay complete: undone work is required again', () => {
		const stage = at('banking-outage.yaml', 'route');
		act(stage, { do: 'show' });
		play(stage, 'john', { 'set sla': { ticket: 'outage', sla: 'Sev-C' } });
		expect(view(stage)).toMatchObject({ phase: 'working', step: { outcome: 'shown' } });
	});
});

describe('to go back to where a step began', () => {
	it('undoes everything on the desk, and keeps shown feedback', () => {
		const stage = at('cfo-laptop.yaml', 'phone');
		expect(view(stage).step?.canGoBack).toBe(false);
		const before = JSON.stringify(rows(stage));
		const { now } = stage;
		play(
			stage,
			'john',
			{
				'open ticket for': {
					user: 'Priya',
					source: 'Other',
					'help topic': 'Other',
					subject: 'Board laptops ask for a key',
					message: 'Three.'
				}
			},
			{ reply: { ticket: 'laptop', body: 'One more word.' } },
			{ wait: '20 minutes' }
		);
		expect(JSON.stringify(rows(stage))).not.toBe(before);
		expect(view(stage).step?.canGoBack).toBe(true);
		act(stage, { do: 'back' });
		expect(JSON.stringify(rows(stage).filter(([ticket]) => ticket))).toBe(before);
		expect(stage.run?.tickets).not.toHaveProperty('recovery');
		expect(stage.now).toBeGreaterThan(now);
		// The phone rings again.
		expect(stage.run?.happened.filter(({ by }) => by === 'call')).toHaveLength(1);
		expect(view(stage).step).toMatchObject({
			canGoBack: false,
			complete: false,
			mistakes: [{ id: 'wrong-source', now: false }]
		});
		playSolution(stage);
		expect(toTheDebrief(stage)).toBe('debrief');
	});
});

it('keeps every choice, and counts the wrong ones', () => {
	const stage = at('banking-outage.yaml', 'judge');
	for (const choice of ['sev-c', 'sev-b', 'sev-a'])
		act(stage, { do: 'decide', question: 'severity', choice });
	playSolution(stage);
	toTheDebrief(stage);
	const debrief = stage.scenario && debriefView(stage.tables, stage.attempt, stage.scenario);
	const judged = debrief?.steps.find(({ id }) => id === 'judge');
	expect(judged?.decisions[0]).toMatchObject({
		chosen: 'sev-a',
		right: true,
		earlier: [
			{ text: expect.stringContaining('Sev-C') },
			{ text: expect.stringContaining('Sev-B') }
		]
	});
	expect(judged?.wrongTries).toBe(2);
	expect(debrief?.totals.mistakes).toBe(2);
});
