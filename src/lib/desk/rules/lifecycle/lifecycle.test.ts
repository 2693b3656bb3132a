import { describe, expect, it } from 'vitest';
import { afterStep, lifeSteps, next, type Life } from './lifecycle.ts';

const fresh: Life = {
	status: 'open',
	assignment: 'unassigned',
	answer: 'unanswered',
	due: 'in time'
};

describe('the life of a ticket', () => {
	it('closes, and clears overdue with it', () => {
		const closed = next({ ...fresh, due: 'overdue' }, 'close');
		expect(closed).toMatchObject({ status: 'closed', due: 'in time' });
	});

	it('reopens unanswered', () => {
		const open = next({ ...fresh, status: 'closed', answer: 'answered' }, 'reopen');
		expect(open).toMatchObject({ status: 'open', answer: 'unanswered' });
	});

	it('does not reopen an open ticket', () => {
		expect(next(fresh, 'reopen')).toBeNull();
	});

	it('keeps the team when an agent takes the ticket', () => {
		const both = next({ ...fresh, assignment: 'team' }, 'assign agent');
		expect(both?.assignment).toBe('agent and team');
	});

	it('releases who has the ticket, closed or not (rand-0080)', () => {
		expect(next({ ...fresh, assignment: 'agent' }, 'release agent')?.assignment).toBe('unassigned');
		const closed = next(
			{ ...fresh, status: 'closed', assignment: 'agent and team' },
			'release team'
		);
		expect(closed?.assignment).toBe('agent');
		expect(next(fresh, 'release agent')).toBeNull();
	});

	it('marks only an open ticket overdue, and only once', () => {
		expect(next(fresh, 'fall overdue')?.due).toBe('overdue');
		expect(next({ ...fresh, due: 'overdue' }, 'fall overdue')).toBeNull();
		expect(next({ ...fresh, status: 'closed' }, 'fall overdue')).toBeNull();
	});

	it('ends with deletion', () => {
		const deleted = next(fresh, 'delete');
		expect(deleted?.status).toBe('deleted');
		for (const step of ['close', 'reopen', 'archive'] as const)
			expect(deleted && next(deleted, step)).toBeNull();
	});

	it('gives the same value each time', () => {
		for (const step of lifeSteps) expect(next(fresh, step)).toEqual(next({ ...fresh }, step));
	});

	it('lets every ticket be assigned and deleted, so that the rules need not ask', () => {
		for (const status of ['open', 'closed', 'archived'] as const)
			for (const assignment of ['unassigned', 'agent', 'team', 'agent and team'] as const)
				for (const step of ['assign agent', 'assign team', 'delete'] as const)
					expect(next({ ...fresh, status, assignment }, step), step).not.toBeNull();
	});

	it('gives the columns of the ticket that a step decides', () => {
		const ticket = {
			state: 'open',
			agent: null,
			team: null,
			answered: true,
			overdue: true
		} as const;
		expect(afterStep(ticket, 'close')).toEqual({ state: 'closed', answered: true, overdue: false });
		expect(afterStep(ticket, 'reopen')).toBeNull();
	});
});
