import { expect, it } from 'vitest';
import type { Outcome } from '../../execute.ts';
import { lab, type VerbCall } from '../../views/lab.testkit.ts';

const fieldsOf = ({ refusal }: Outcome) => refusal?.fields.map(({ field }) => field) ?? [];

it('accepts known settings with valid values, and nothing else', () => {
	const desk = lab();
	const set = (values: object) =>
		fieldsOf(desk.as('root', { verb: 'set_settings', args: { values } } as VerbCall));
	expect(set({ maxOpenTickets: 5, autoClaimTickets: false })).toEqual([]);
	expect(set({ colour: 'red', maxOpenTickets: '5', autoClaimTickets: 'no' })).toEqual([
		'colour',
		'maxOpenTickets',
		'autoClaimTickets'
	]);
	expect(desk.tables.get('settings', 1)).toMatchObject({ maxOpenTickets: 5 });
	expect(desk.tables.get('settings', 1)).not.toHaveProperty('colour');
});

it('allows only open statuses for reopening', () => {
	const desk = lab();
	const statuses = desk.tables.all('statuses');
	const named = (name: string) => statuses.find((row) => row.name === name)?.id as never;
	const reopensAs = (reopenStatus: never) => {
		const args = { id: named('Closed'), values: { reopenStatus } };
		return fieldsOf(desk.as('root', { verb: 'save_status', args } as VerbCall));
	};
	expect(reopensAs(named('Open'))).toEqual([]);
	expect(reopensAs(named('Resolved'))).toEqual(['reopenStatus']);
});
