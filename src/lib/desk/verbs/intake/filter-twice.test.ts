import { describe, expect, it } from 'vitest';
import type { WorldFilter } from '../../world.ts';
import { TrialDesk } from './trial-desk.testkit.ts';

type Row = [name: string, rules: [what: string, value: string][], actions: [string, unknown][]];

/** A desk with filters, each of which asks whether something contains a text (kind *filter-apply*). */
function filtered(...rows: Row[]) {
	const filters = rows.map(([name, rules, actions], at) => ({
		name,
		order: at + 1,
		rules: rules.map(([what, value]) => ({ what, how: 'contains', value })),
		actions: actions.map(([type, value]) => ({ type, value }))
	})) as WorldFilter[];
	return new TrialDesk({ filters, 'ban list': ['spam@example.org'] });
}

function seen(desk: TrialDesk) {
	const ticket = desk.lastTicket();
	const name = (table: 'slas' | 'priorities', id: number | null) =>
		id === null ? null : desk.tables.get(table, id)?.name;
	return {
		sla: name('slas', ticket.sla),
		priority: name('priorities', ticket.priority),
		logged: desk.tables
			.find('log', 'thread', `t${ticket.id}`)
			.flatMap(({ name, data }) => (name === 'edited' ? [`${data?.filter} ${data?.value}`] : []))
	};
}

const karen = 'karen@customer.example';
const byKaren: [string, string][] = [['email', 'karen']];
const byKen: [string, string][] = [['email', 'ken@']];
const onPrinter: [string, string][] = [['subject', 'printer']];
const replyTo = 'Ken Adams <ken@customer.example>';

describe('filters run twice', () => {
	it('the second run only writes the log: it matches a priority that the first run did not have', () => {
		const desk = filtered(
			['a', onPrinter, [['priority', 'High']]],
			['b', [['priority', 'High']], [['team', 'Night shift']]]
		);
		desk.mail(karen, { subject: 'printer' });
		expect(seen(desk)).toMatchObject({
			priority: 'High',
			logged: ['a High', 'b Night shift']
		});
		expect(desk.lastTicket().team).toBeNull();
	});

	it('without a priority on the web; with the chosen priority for an agent', () => {
		const desk = filtered(['b', [['priority', 'High']], [['team', 'Night shift']]]);
		desk.open({ priority: desk.id('priorities', 'High') as never });
		expect(seen(desk).logged).toEqual([]);
		const args = {
			user: desk.user('karen').id,
			source: 'Phone' as const,
			topic: desk.id('topics', 'General Inquiry') as never,
			subject: 'x',
			message: 'y'
		};
		desk.do(desk.agent('john'), 'open_for', args);
		expect(seen(desk).logged).toEqual([]);
		desk.do(desk.agent('john'), 'open_for', {
			...args,
			priority: desk.id('priorities', 'High') as never
		});
		expect(seen(desk).logged).toEqual(['b Night shift']);
	});

	it('again with the new user when Reply-To is used; earlier changes stay, without a log line', () => {
		const desk = filtered(
			['old', byKaren, [['priority', 'High']]],
			['new', byKen, [['team', 'Night shift']]],
			['use', onPrinter, [['replyto', null]]]
		);
		desk.mail(karen, { subject: 'printer', replyTo });
		expect(desk.lastTicket()).toMatchObject({ owner: desk.user('ken').id, team: 1 });
		expect(seen(desk)).toMatchObject({ priority: 'High', logged: ['new Night shift'] });
	});

	it('also against the ban list, which names the sender', () => {
		const desk = filtered(['use', onPrinter, [['replyto', null]]]);
		expect(
			desk.mail(karen, { subject: 'printer', replyTo: 'SPAM@example.org' }).refusal
		).toMatchObject({ http: 403, message: expect.stringContaining(karen) as string });
	});

	it('also with the name from Reply-To', () => {
		const desk = filtered(['use', onPrinter, [['replyto', null]]]);
		desk.mail(karen, { subject: 'printer', name: 'Karen', replyTo: 'zoe.li@example.org' });
		expect(desk.tables.get('users', desk.lastTicket().owner)?.name).toBe('Zoe Li');
	});

	it('uses the stored name of a known user', () => {
		const desk = filtered(
			['mail', [['name', 'kitty']], [['priority', 'High']]],
			['file', [['name', 'karen miller']], [['priority', 'Low']]]
		);
		desk.mail(karen, { name: 'Kitty' });
		expect(seen(desk).logged).toEqual(['file Low']);
		desk.mail('new@example.org', { name: 'Kitty' });
		expect(seen(desk).logged).toEqual(['mail High']);
	});
});

describe('the answer of a filter', () => {
	it('is sent even if it is disabled', () => {
		const filters = [
			{
				name: 'f',
				rules: [{ what: 'subject', how: 'contains', value: 'printer' }],
				actions: [{ type: 'canned', value: 'Hello' }]
			}
		] as WorldFilter[];
		const canned = { title: 'Hello', response: 'Hello %{ticket.name.first}', enabled: false };
		const desk = new TrialDesk({ filters, 'canned responses': [canned] });
		desk.mail(karen, { subject: 'printer' });
		expect(desk.entries(desk.lastTicket()).at(-1)).toMatchObject({
			poster: 'SYSTEM (Canned Reply)',
			body: 'Hello Karen'
		});
	});
});
