import { describe, expect, it } from 'vitest';
import { lab } from '../../views/lab.testkit.ts';

/** Karen's ticket with an answer of John's. */
function answered() {
	const desk = lab();
	const ticket = desk.open();
	desk.as('john', { verb: 'reply', args: { ticket, body: '<p>We look into it.</p>' } });
	const edit = (who: string, entry: number, body: string) =>
		desk.as(who, { verb: 'edit_entry', args: { ticket, entry, body } });
	const entries = () => desk.tables.find('entries', 'thread', `t${ticket}`);
	return { desk, ticket, edit, entries };
}

describe('editing a thread entry', () => {
	it('keeps the old text, and who changed it', () => {
		const { desk, edit, entries } = answered();
		expect(edit('john', 2, '<p>Solved.</p>').notice).toBe('Thread entry updated successfully');
		expect(entries()[1]).toMatchObject({
			body: '<p>Solved.</p>',
			earlier: [
				{
					body: '<p>We look into it.</p>',
					changedBy: { kind: 'agent', id: desk.agent('john').id },
					changedAt: desk.now()
				}
			]
		});
	});

	it('is allowed for own entries, or with Edit Thread', () => {
		const { edit, entries } = answered();
		// Expanded Access does not grant it.
		expect(edit('john', 1, '<p>Other words</p>').refusal?.http).toBe(403);
		expect(edit('root', 1, '<p>Other words</p>').refusal).toBeNull();
		expect(edit('jane', 1, '<p>Hidden from her</p>').refusal?.message).toContain('Access denied');
		expect(entries()[0]?.earlier).toHaveLength(1);
	});

	it('refuses an empty text, and makes no change for an equal text', () => {
		const { edit } = answered();
		expect(edit('john', 2, '<p> </p>').refusal?.fields[0]?.field).toBe('body');
		expect(edit('john', 2, '<p>We look into it.</p>').events).toEqual([]);
		expect(edit('john', 9, '<p>x</p>').refusal?.http).toBe(404);
	});
});

describe('collaborators of a ticket', () => {
	it('receive mail or not, and are removed with an event', () => {
		const { desk, ticket } = answered();
		const ken = 2 as never;
		desk.as('john', { verb: 'add_collaborator', args: { ticket, user: ken } });
		const save = (args: object) =>
			desk.as('john', { verb: 'save_collaborators', args: { ticket, ...args } });
		save({ active: [] });
		expect(desk.ticket(ticket).collaborators).toMatchObject([{ user: 2, active: false }]);
		save({ active: [ken] });
		expect(desk.ticket(ticket).collaborators).toMatchObject([{ user: 2, active: true }]);
		save({ remove: [ken] });
		expect(desk.ticket(ticket).collaborators).toEqual([]);
		const last = desk.tables.find('log', 'thread', `t${ticket}`).at(-1);
		expect(last).toMatchObject({ name: 'collab', data: { del: [{ user: 2, name: 'Ken' }] } });
	});

	it('referred agents no longer see it when the referral is removed', () => {
		const { desk, ticket } = answered();
		const to = { kind: 'dept', id: 2 as never } as const;
		desk.as('john', { verb: 'refer', args: { ticket, to } });
		const note = { verb: 'note', args: { ticket, body: '<p>Seen.</p>' } } as const;
		expect(desk.as('jane', note).refusal).toBeNull();
		desk.as('john', { verb: 'remove_referral', args: { ticket, from: to } });
		expect(desk.as('jane', note).refusal?.message).toContain('Access denied');
	});
});

it('the owner’s address can be banned by agents who may, and unbanned again', () => {
	const { desk, ticket } = answered();
	const args = { ticket };
	const john = desk.agent('john');
	const may = john.permissions.includes('emails.banlist');
	if (may) {
		const permissions = john.permissions.filter((one) => one !== 'emails.banlist');
		desk.as('root', { verb: 'save_agent', args: { id: john.id, values: { permissions } } });
	}
	expect(desk.as('john', { verb: 'ban_email', args }).refusal?.http).toBe(403);
	expect(desk.as('root', { verb: 'ban_email', args }).notice).toContain('added to banlist');
	expect(desk.tables.all('banned').map((row) => row.email)).toContain('karen@customer.example');
	expect(desk.as('root', { verb: 'ban_email', args }).refusal?.message).toContain('already');
	expect(desk.as('root', { verb: 'unban_email', args }).refusal).toBeNull();
	expect(desk.tables.all('banned').map((row) => row.email)).not.toContain('karen@customer.example');
});

it('a reply’s mail ends with the chosen signature', () => {
	const { desk, ticket } = answered();
	const john = desk.agent('john');
	desk.as('root', {
		verb: 'save_agent',
		args: { id: john.id, values: { signature: '<p>John of Support</p>' } }
	});
	const mailed = (signature: 'none' | 'mine') => {
		desk.as('john', { verb: 'reply', args: { ticket, body: '<p>Done</p>', signature } });
		return desk.tables.get('mails', desk.tables.lastId('mails'))?.body ?? '';
	};
	expect(mailed('mine')).toContain('John of Support');
	expect(mailed('none')).not.toContain('John of Support');
});
