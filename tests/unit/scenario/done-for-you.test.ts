import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { debriefView } from '#lib/scenario/index.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { canView } from '#lib/desk/rules/access/access.ts';
import { addressOf } from '#lib/ui/desk/address.ts';
import { pageAt } from '#lib/ui/workspace/browser/pages.ts';
import { addressOfPlace, resultOf } from '#lib/ui/workspace/coach/place-address.ts';
import { at, play, view } from './at-step.ts';
import { language } from '#lib/systems/language.ts';
import { lab, labFiles } from './shipped.ts';

const stepOf = (stage: Stage) => {
	const { step } = view(stage);
	if (!step) throw new Error('There is no step.');
	return step;
};

describe('a step that is done for the learner', () => {
	it('lists what was done, by whom and where', () => {
		const stage = at('banking-outage.yaml', 'route');
		act(stage, { do: 'show' });
		const { lines } = stepOf(stage);
		expect(lines.map(({ who, what, details }) => [who, what, ...details])).toEqual([
			[
				'John Doe',
				'Assign',
				'team: Online Banking',
				'comments: “Nobody can log in to online banking since 8. Please take it.”'
			],
			['John Doe', 'SLA Plan', 'SLA plan: Sev-A', 'comments: “All customers are affected.”'],
			['John Doe', 'Help Topic', 'help topic: Business Critical Outage']
		]);
		expect(lines.map(({ place }) => place?.words)).toEqual(
			Array(3).fill(expect.stringMatching(/^ticket #\d+ “Mobile and online banking is down”$/))
		);
		expect(lines.map(({ notDone }) => notDone)).toEqual([null, null, null]);
	});

	it('does not say of a line that it was done when the desk refused it', () => {
		const stage = at('banking-outage.yaml', 'route');
		play(stage, 'john', { 'set sla': { ticket: 'outage', sla: 'Sev-A' } });
		play(stage, 'john', { assign: { ticket: 'outage', team: 'Online Banking' } });
		act(stage, { do: 'show' });
		const { lines, complete } = stepOf(stage);
		expect(complete).toBe(true);
		expect(lines.filter(({ notDone }) => notDone !== null).length).toBeGreaterThan(0);
	});

	it('marks the answers as given for them, and those given before as theirs', () => {
		const stage = at('banking-outage.yaml', 'observe');
		act(stage, { do: 'answer', question: 'sla', given: 'Default SLA' });
		act(stage, { do: 'show' });
		expect(stepOf(stage).questions.map(({ id, forYou }) => [id, forYou])).toEqual([
			['sla', false],
			['due', true]
		]);
		act(stage, { do: 'next' });
		act(stage, { do: 'show' });
		expect(stepOf(stage).decisions.map(({ forYou }) => forYou)).toEqual([true, true]);
	});

	it('is shown in the debrief, also when it was skipped', () => {
		const stage = at('cfo-laptop.yaml', 'grant');
		act(stage, { do: 'skip' });
		const debrief = stage.scenario && debriefView(stage.tables, stage.attempt, stage.scenario);
		const grant = debrief?.steps.find(({ id }) => id === 'grant');
		expect(grant?.lines.map(({ what }) => what)).toEqual(['Log In', 'Extended Access']);
		expect(debrief?.steps[0]?.lines).toEqual([]);
	});

	it('leads to the page of the agent whose access was changed', () => {
		const stage = at('cfo-laptop.yaml', 'grant');
		act(stage, { do: 'show' });
		const john = stage.tables.all('agents').find(({ username }) => username === 'john');
		expect(resultOf(stepOf(stage))).toBe(`/osTicket/scp/staff.php?id=${john?.id}`);
	});

	it.each(labFiles)('leads to a page that is there and shows it, in every step of %s', (file) => {
		const { scenario, world } = lab(file);
		const { events, attempt } = beginScenario(scenario, world);
		const stage = new Stage(new MemoryTables(language.systems, events), attempt, scenario);
		act(stage, { do: 'begin' });
		// Branches decide which steps come.
		while (stage.run?.phase !== 'debrief') {
			act(stage, { do: 'show' });
			const step = stepOf(stage);
			expect(step, step.id).toMatchObject({ complete: true, outcome: 'shown' });
			expect(step.lines.filter(({ notDone }) => notDone !== null)).toEqual([]);
			for (const { place } of step.lines)
				if (place) expect(pageAt(addressOf(addressOfPlace(place)))).not.toBeNull();
			const to = resultOf(step);
			expect(to === null).toBe(step.lines.every(({ place }) => !place));
			const shown = to === null ? null : addressOf(to);
			const agent = step.person.agent && stage.tables.get('agents', step.person.agent);
			const ticket = shown?.path.endsWith('/tickets.php')
				? stage.tables.get('tickets', Number(shown.query['id']))
				: undefined;
			const refused = step.checks.some(({ expected }) => expected.includes('was refused'));
			if (agent && ticket) expect(canView(stage.tables, agent, ticket)).toBe(!refused);
			act(stage, { do: 'next' });
		}
		expect(stage.run?.phase).toBe('debrief');
	});
});
