import { describe, expect, it } from 'vitest';
import { DeskMemory } from '#lib/desk/memory.ts';
import { coach, debriefView } from '#lib/scenario/index.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { lab } from './shipped.ts';
import { Session } from './session.ts';

const MINUTE = 60_000;
/** Rounded: every command takes a second. */
const minutes = (time: number | null | undefined) => Math.floor((time ?? NaN) / MINUTE);

const banking = () => new Session('banking-outage.yaml');

describe('the run of a scenario', () => {
	it('begins in the briefing and waits there', () => {
		const session = banking();
		expect(session.view).toMatchObject({ phase: 'briefing', step: null });
		expect(session.coach({ do: 'next' }).phase).toBe('briefing');
		expect(session.coach({ do: 'begin' })).toMatchObject({ phase: 'working' });
		expect(session.step).toMatchObject({ id: 'report', number: 1, complete: false });
	});

	it('says that a step is done with its evidence, and goes on when asked to', () => {
		const session = banking();
		session.coach({ do: 'begin' });
		expect(session.check('opened')).toMatchObject({ held: false, found: 'no new ticket yet' });
		session.openTicket();
		expect(session.view.phase).toBe('done');
		expect(session.check('opened')).toMatchObject({
			held: true,
			decidedBy: { words: 'Created by Karen' }
		});
		expect(session.view.tickets).toMatchObject([{ name: 'outage' }]);
		expect(session.step.id).toBe('report');
		session.coach({ do: 'next' });
		expect(session.step.id).toBe('observe');
	});

	it('reports what is wrong with a ticket that does not match', () => {
		const session = banking();
		session.coach({ do: 'begin' });
		session.openTicket('karen@harborbank.example', 'The coffee machine');
		expect(session.check('opened')?.found).toContain('does not mention “bank” or “banking” yet');
	});

	it('is incomplete again when work is undone', () => {
		const session = banking().skipTo('route');
		const john = session.agent('john');
		const { ticket } = session;
		session.do('assign', john, {
			ticket,
			to: { kind: 'team', id: session.id('teams', 'Online Banking') }
		});
		session.do('set_sla', john, { ticket, sla: session.id('slas', 'Sev-A') });
		session.do('set_topic', john, {
			ticket,
			topic: session.id('topics', 'Business Critical Outage')
		});
		expect(session.view.phase).toBe('done');
		session.do('set_sla', john, { ticket, sla: session.id('slas', 'Sev-C') });
		expect(session.view.phase).toBe('working');
		expect(session.check('sla')).toMatchObject({
			held: false,
			expected: 'SLA Plan: Sev-A',
			found: 'SLA Plan: Sev-C',
			decidedBy: { by: 'John Doe', words: expect.stringContaining('to Sev-C (8 hours - Active)') }
		});
	});

	it('shows the feedback of a mistake when it is made, once while it holds', () => {
		const session = banking().skipTo('route');
		const john = session.agent('john');
		const { ticket } = session;
		session.do('set_sla', john, { ticket, sla: session.id('slas', 'Sev-C') });
		session.do('note', john, { ticket, body: 'Hm.' });
		expect(session.step.mistakes).toMatchObject([{ id: 'too-slow', now: true }]);
		session.do('set_sla', john, { ticket, sla: session.id('slas', 'Sev-A') });
		expect(session.step.mistakes).toMatchObject([{ id: 'too-slow', now: false }]);
		session.do('set_sla', john, { ticket, sla: session.id('slas', 'Sev-B') });
		expect(session.step.mistakes).toHaveLength(2);
	});

	it('gives its hints one at a time, and only when asked', () => {
		const session = banking();
		session.coach({ do: 'begin' });
		expect(session.step.hints).toEqual({ shown: [], left: 3 });
		for (let asked = 0; asked < 5; asked++) session.coach({ do: 'hint' });
		expect(session.step.hints).toMatchObject({ shown: { length: 3 }, left: 0 });
	});

	it('shows the solution on request, and marks the step for it', () => {
		const session = banking().skipTo('route');
		session.coach({ do: 'show' });
		expect(session.view.phase).toBe('done');
		expect(session.step).toMatchObject({ outcome: 'shown', mistakes: [] });
		session.coach({ do: 'next' });
		expect(session.view.steps.map(({ state }) => state)).toEqual([
			'skipped',
			'skipped',
			'skipped',
			'shown',
			'current',
			'to come'
		]);
	});

	it('asks for answers that the desk decides, in whatever form they come', () => {
		const session = banking().skipTo('observe');
		const answer = (question: string, given: string) => {
			session.coach({ do: 'answer', question, given });
			return session.step.questions.find(({ id }) => id === question)?.right;
		};
		expect(answer('sla', 'Sev-A')).toBe(false);
		expect(session.step.questions[0]?.say).toContain('Look at *SLA Plan*');
		expect(answer('sla', 'the default sla plan')).toBe(true);
		expect(answer('due', '5 PM')).toBe(false);
		expect(answer('due', 'Wednesday 3/4/26, 9:00 am')).toBe(true);
		expect(answer('due', 'nonsense')).toBe(true);
		expect(session.attempt.run?.steps['observe']?.answers['due']).toMatchObject({ tries: 2 });

		const debrief = debriefView(session.tables, session.attempt, session.scenario);
		const observed = debrief?.steps.find(({ id }) => id === 'observe');
		expect(observed?.questions.map(({ earlier }) => earlier)).toEqual([['Sev-A'], ['5 PM']]);
		expect(observed?.wrongTries).toBe(2);
		expect(debrief?.totals.mistakes).toBe(2);
	});

	it('counts a person as logged in once they were, in this step', () => {
		const session = banking().skipTo('observe');
		session.do('log_out', { kind: 'guest' }, { panel: 'agent' });
		expect(session.check('logged-in')?.held).toBe(false);
		session.do('log_in', { kind: 'guest' }, { panel: 'agent', username: 'john', password: 'john' });
		session.do('log_out', { kind: 'guest' }, { panel: 'agent' });
		expect(session.check('logged-in')?.held).toBe(true);
	});

	it('pauses and evaluates changes made meanwhile', () => {
		const session = banking();
		session.coach({ do: 'begin' });
		session.coach({ do: 'pause' });
		session.openTicket();
		expect(session.view.phase).toBe('paused');
		expect(session.coach({ do: 'resume' }).phase).toBe('done');
	});
});

describe('time', () => {
	it('gives every command an instant of its own while the clock is stopped', () => {
		const session = banking().skipTo('fix');
		const jane = session.agent('jane');
		for (const body of ['One.', 'Two.'])
			session.do('reply', jane, { ticket: session.ticket, body });
		const moments = session.tables.find('entries', 'thread', `t${session.ticket}`).map((e) => e.at);
		expect(new Set(moments).size).toBe(moments.length);
		expect(moments).toEqual([...moments].sort((a, b) => a - b));
	});

	it('lets Karen complain after twenty minutes, unless she has heard something', () => {
		const session = banking().skipTo('fix');
		expect(session.pass(19)).toEqual([]);
		expect(session.pass(2)).toMatchObject([expect.stringContaining('20 Karen answers')]);
		const [message] = session.tables.find('entries', 'thread', `t${session.ticket}`).slice(-1);
		expect(message).toMatchObject({ type: 'M', poster: 'Karen', source: 'Email' });

		const informed = banking().skipTo('fix');
		informed.do('reply', informed.agent('jane'), { ticket: informed.ticket, body: 'I am on it.' });
		expect(informed.pass(30)).toEqual([]);
	});

	it('marks overdue at the first of cron’s marks after the due date', () => {
		const session = banking().skipTo('fix');
		const login = { panel: 'agent', username: 'jane', password: 'jane' } as const;
		session.do('log_in', { kind: 'guest' }, login);
		const jane = session.agent('jane');
		session.do('reply', jane, { ticket: session.ticket, body: 'I am on it.' });
		const number = session.tables.get('tickets', session.ticket)?.number;
		expect(session.pass(120)).toEqual([`65 Ticket #${number} was marked overdue`]);
		session.do('reply', jane, {
			ticket: session.ticket,
			body: 'The update was the cause; it works again.',
			status: session.id('statuses', 'Resolved')
		});
		// Being late is graded, but never a dead end.
		expect(session.view.phase).toBe('done');
		expect(session.check('in-time')).toMatchObject({ held: false, optional: true });
		const report = debriefView(session.tables, session.attempt, session.scenario)?.tickets?.[0];
		expect(report?.slaResult).toBe('missed');
		expect(minutes(report?.firstResponse)).toBe(0);
		expect(minutes(report?.resolution)).toBe(120);
	});

	it('does not advance the scenario while the run is paused', () => {
		const session = banking().skipTo('fix');
		session.coach({ do: 'pause' });
		expect(session.pass(30)).toEqual([]);
	});

	it('is never moved back', () => {
		const session = banking().skipTo('fix');
		const { now } = session.attempt;
		session.pass(-10);
		expect(session.attempt.now).toBe(now);
	});
});

it('lists commands in the debrief in their order, although the clock was stopped', () => {
	const session = banking();
	session.coach({ do: 'begin' });
	for (let steps = 0; steps < 10 && session.view.phase !== 'debrief'; steps++)
		session.coach({ do: 'skip' });
	const debrief = debriefView(session.tables, session.attempt, session.scenario);
	const story = debrief?.timeline
		.filter(({ kind }) => kind !== 'mail')
		.map(({ kind, words }) => `${kind}: ${words.slice(0, 40)}`);
	expect(story).toEqual([
		'step: Report the outage',
		'event: Created by Karen',
		'message: Since eight this morning none of our cus',
		'step: Look before you touch',
		'step: Judge it',
		'step: Get it to the right people',
		'event: John Doe assigned this to Online Banking',
		'note: Nobody can log in to online banking sinc',
		'event: Updated by John Doe — SLA changed from D',
		'note: All customers are affected.',
		'event: Updated by John Doe — Help Topic changed',
		'step: Keep the customer informed, then resolve',
		'reply: Good morning Karen, I am on it. I suspec',
		'event: Closed by Jane Doe with status of Resolv',
		'reply: Online banking works again since 9:15. T',
		'step: What the customer got'
	]);
	expect(debrief).toMatchObject({
		totals: { steps: 6, passed: 0, skipped: 6 },
		tickets: [{ name: 'outage', slaResult: 'met' }]
	});
	expect(minutes(debrief?.tickets?.[0]?.resolution)).toBe(15);
});

it('leaves the desk and the attempt that it was given as they were', () => {
	const { scenario, world } = lab('banking-outage.yaml');
	const { events, attempt } = beginScenario(scenario, world);
	const tables = new DeskMemory(events);
	const before = JSON.stringify([attempt, [...tables.rows('sessions')]]);
	const begun = coach(tables, attempt, scenario, { do: 'begin' });
	coach(tables, begun.attempt, scenario, { do: 'show' });
	expect(JSON.stringify([attempt, [...tables.rows('sessions')]])).toBe(before);
	expect([...tables.rows('tickets')]).toEqual([]);
});
