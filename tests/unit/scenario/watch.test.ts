import { expect, it } from 'vitest';
import { act } from '#lib/scenario/run/coach.ts';
import { answerAll, playSolution } from '#lib/scenario/run/solve.ts';
import { debriefView } from '#lib/scenario/index.ts';
import { at, play, view } from './at-step.ts';

const lab = 'banking-outage.yaml';
const wrongTeam = { assign: { ticket: 'outage', team: 'Level I Support' } };

it('puts the desk to the start of the step, which then counts as shown with all hints', () => {
	const stage = at(lab, 'route');
	play(stage, 'john', wrongTeam);
	act(stage, { do: 'watch' });
	const { step } = view(stage);
	expect(stage.tables.get('tickets', 1)?.team).toBeNull();
	expect(step).toMatchObject({ outcome: 'shown', watched: true, canGoBack: true });
	expect(step?.hints).toMatchObject({ left: 0 });
});

it('shows no feedback meanwhile, and counts what was played as done for the learner', () => {
	const stage = at(lab, 'route');
	act(stage, { do: 'watch' });
	play(stage, 'john', wrongTeam);
	expect(view(stage).step?.mistakes).toEqual([]);
	playSolution(stage);
	act(stage, { do: 'next' });
	const { scenario, tables, attempt } = stage;
	const debrief = scenario && debriefView(tables, attempt, scenario);
	expect(debrief?.steps.find(({ id }) => id === 'route')?.outcome).toBe('shown');
});

it('gives the step to the learner, without what was answered while they watched', () => {
	const stage = at(lab, 'judge');
	act(stage, { do: 'decide', question: 'severity', choice: 'sev-c' });
	act(stage, { do: 'watch' });
	answerAll(stage);
	expect(view(stage).step?.complete).toBe(true);
	act(stage, { do: 'back' });
	const { step } = view(stage);
	expect(step).toMatchObject({ outcome: 'working', watched: false, complete: false });
	expect(step?.decisions.map(({ chosen }) => chosen)).toEqual(['sev-c', null]);
	expect(step?.hints.left).toBe(0);
});

it('is for steps that are under way', () => {
	const stage = at(lab, 'judge');
	act(stage, { do: 'decide', question: 'severity', choice: 'sev-a' });
	act(stage, { do: 'decide', question: 'owner', choice: 'team' });
	act(stage, { do: 'watch' });
	expect(view(stage).step).toMatchObject({ complete: true, outcome: 'working', watched: false });
});
