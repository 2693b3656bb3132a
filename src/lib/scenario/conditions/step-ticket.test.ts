import { expect, it } from 'vitest';
import type { TicketId } from '#lib/desk/model/index.ts';
import type { Step } from '../language/step.ts';
import { ticketOfStep } from './step-ticket.ts';

const tickets = { laptop: 1 as TicketId, recovery: 2 as TicketId };
const step = (more: Partial<Step>) => ({ id: 'one', as: 'john', title: '', text: '', ...more });

it('is the one that the step names first, in any of its parts', () => {
	const check = { id: 'sla', wants: '', ticket: { is: 'laptop', sla: 'Sev-B' } };
	expect(ticketOfStep(step({ checks: [check] }), tickets)).toBe(1);
	const asked = { id: 'q', question: '', answer: { property: { ticket: 'laptop', is: 'sla' } } };
	expect(ticketOfStep(step({ ask: [asked] } as Partial<Step>), tickets)).toBe(1);
	expect(ticketOfStep(step({ solution: [{ look: { ticket: 'laptop' } }] }), tickets)).toBe(1);
});

it('is otherwise the newest ticket of the run, or none', () => {
	const box = { id: 'box', wants: '', looked: { 'mailbox of': 'Priya' } };
	expect(ticketOfStep(step({ checks: [box] }), tickets)).toBe(2);
	expect(ticketOfStep(step({ checks: [box] }), {})).toBeNull();
});
