import { describe, expect, it } from 'vitest';
import { execute, type Command } from '../../execute.ts';
import type { Actor, TicketId, User } from '../../model/index.ts';
import { lab, MINUTE, start } from '../../views/lab.testkit.ts';

const guest: Actor = { kind: 'guest' };

function desk() {
	const all = lab();
	const says = (call: Pick<Command, 'verb' | 'args'>, by = guest, at = start) => {
		const { events, notice, refusal } = execute(all.tables, { at, by, ...call } as Command);
		all.tables.apply(events);
		if (!refusal) return notice;
		return [refusal.message, ...refusal.fields.map(({ field, message }) => [field, message])];
	};
	const logIn = (panel: 'agent' | 'client', username: string, password: string, at?: number) =>
		says({ verb: 'log_in', args: { panel, username, password } }, guest, at);
	const user = (name: string) =>
		all.tables.find('users', 'email', `${name}@customer.example`)[0] as User;
	const set = (table: 'users' | 'agents' | 'sessions', id: number, to: object) =>
		all.tables.apply([{ type: 'changed', table, id, set: to } as never]);
	const session = () => all.tables.get('sessions', 1);
	const mails = () => [...all.tables.rows('mails')];
	return { ...all, says, logIn, user, set, session, mails };
}

const DENIED = ['Access denied'];
const LOCKED = ['Maximum failed login attempts reached'];

describe('logging in', () => {
	it('is known by address or user name, in whatever case, and ends the visit by a link', () => {
		const { logIn, session, set, user, agent } = desk();
		set('users', user('karen').id, { username: 'kmiller' });
		set('sessions', 1, { link: 1, linkUser: 2 });
		for (const name of [' KMiller ', 'Karen@Customer.example']) {
			expect(logIn('client', name, 'karen')).toBeNull();
			expect(session()).toMatchObject({ user: user('karen').id, link: null, linkUser: null });
		}
		for (const name of [' John ', 'JOHN@lab.example']) {
			expect(logIn('agent', name, 'john')).toBeNull();
			expect(session()).toMatchObject({ agent: agent('john').id });
		}
	});

	it('is denied with the wrong password, without one, and when locked out or not registered', () => {
		const { logIn, set, user, agent, session } = desk();
		expect(logIn('client', 'karen@customer.example', 'Karen')).toEqual(DENIED);
		expect(logIn('agent', 'karen@customer.example', 'karen')).toEqual(DENIED);
		expect(logIn('client', 'john', 'john')).toEqual(DENIED);
		set('users', user('karen').id, { locked: true });
		expect(logIn('client', 'karen@customer.example', 'karen')).toEqual(DENIED);
		set('users', user('karen').id, { locked: false, registered: false });
		expect(logIn('client', 'karen@customer.example', 'karen')).toEqual(DENIED);
		set('users', user('ken').id, { password: '' });
		expect(logIn('client', 'ken@customer.example', '')).toEqual(DENIED);
		set('agents', agent('john').id, { password: '' });
		expect(logIn('agent', 'john', '')).toEqual(DENIED);
		set('agents', agent('jane').id, { active: false });
		expect(logIn('agent', 'jane', 'jane')).toEqual(DENIED);
		expect(session()).toMatchObject({ agent: null, user: null });
	});

	it('is locked out of one panel after the allowed number of tries, and counted from zero afterwards', () => {
		const { logIn, mails, session } = desk();
		const wrong = (at?: number) => logIn('agent', 'John', 'wrong', at);
		for (let attempt = 1; attempt <= 4; attempt++) expect(wrong()).toEqual(DENIED);
		expect(session()).toMatchObject({ failures: 4, lockedUntil: null, clientFailures: 0 });
		expect(mails()).toEqual([]);
		expect(wrong()).toEqual(DENIED);
		expect(session()).toMatchObject({ failures: 5, lockedUntil: start + 2 * MINUTE });
		expect(mails()).toMatchObject([
			{
				template: null,
				to: ['admin@helpdesk.example'],
				subject: 'Excessive login attempts (john)',
				body: '<p>Somebody tried to log in 5 times with a wrong password.</p>'
			}
		]);
		expect(wrong(start + 2 * MINUTE - 1)).toEqual(LOCKED);
		expect(session()).toMatchObject({ failures: 6, lockedUntil: start + 4 * MINUTE - 1 });
		expect(mails().at(-1)).toMatchObject({
			subject: 'Excessive login attempts (john)',
			body: '<p>Somebody tried to log in 6 times with a wrong password.</p>'
		});
		expect(wrong(start + 4 * MINUTE - 1)).toEqual(DENIED);
		expect(session()).toMatchObject({ failures: 1, lockedUntil: null });
		expect(logIn('agent', 'john', 'john')).toBeNull();
		expect(session()).toMatchObject({ failures: 0, lockedUntil: null });
		logIn('client', 'karen@customer.example', 'wrong');
		expect(session()).toMatchObject({ failures: 0, clientFailures: 1 });
		logIn('client', 'karen@customer.example', 'karen');
		expect(session()).toMatchObject({ clientFailures: 0, clientLockedUntil: null });
	});
});

it('logging out of one panel does not affect the other', () => {
	const { logIn, says, session } = desk();
	logIn('agent', 'john', 'john');
	logIn('client', 'karen@customer.example', 'karen');
	const both = session();
	says({ verb: 'log_out', args: { panel: 'agent' } });
	expect(session()).toMatchObject({ agent: null, user: both?.user });
	logIn('agent', 'john', 'john');
	says({ verb: 'log_out', args: { panel: 'client' } });
	expect(session()).toMatchObject({ agent: both?.agent, user: null, link: null, linkUser: null });
});

describe('the access link of a ticket', () => {
	const HEADING = 'Valid email address and ticket number required';
	const NO_PAIR = [
		'Access denied',
		['number', 'No ticket has this number together with this address: check both']
	];
	const withTicket = () => {
		const all = desk();
		const ticket = all.open();
		const { number } = all.ticket(ticket);
		const ask = (email: string, asked: string) =>
			all.says({ verb: 'request_link', args: { email, number: asked } });
		const token = () => /auth=([\w-]+)/.exec(all.mails().at(-1)?.body ?? '')?.[1] ?? '';
		const follow = (by: Actor = guest, args: object = { token: token() }) =>
			all.says({ verb: 'follow_link', args }, by);
		return { ...all, ticket, number, ask, token, follow };
	};

	it('is mailed to participants, and requires both', () => {
		const { ask, number, mails, token, user, set, ticket, tables, agent } = withTicket();
		expect(ask(' ', number)).toEqual([HEADING, ['email', 'Enter a valid email address']]);
		expect(ask('karen', number)).toEqual([HEADING, ['email', 'Enter a valid email address']]);
		expect(ask('karen@customer.example', ' ')).toEqual([
			HEADING,
			['number', 'Enter the ticket number']
		]);
		expect(ask('ken@customer.example', number)).toEqual(NO_PAIR);
		expect(ask('karen@customer.example', '1')).toEqual(NO_PAIR);
		// The alert about the ticket.
		expect(mails()).toHaveLength(1);
		set('users', user('karen').id, { name: 'Karen Miller' });
		const sent = 'Karen - access link sent to your email!';
		expect(ask(' Karen@Customer.example ', ` #${number} `)).toBe(sent);
		const link = `http://localhost/osTicket/view.php?auth=${token()}`;
		expect(mails().at(-1)).toMatchObject({
			template: null,
			to: ['karen@customer.example'],
			recipient: { kind: 'user', id: user('karen').id },
			thread: `t${ticket}`,
			subject: `Ticket [#${number}] Access Link`,
			body: `<p>Hello,</p><p>You can see your ticket #${number} here:<br><a href="${link}">${link}</a></p>`
		});
		const add = { verb: 'add_collaborator', args: { ticket, user: user('ken').id } } as const;
		const by: Actor = { kind: 'agent', id: agent('john').id };
		tables.apply(execute(tables, { at: start, by, ...add }).events);
		expect(ask('ken@customer.example', number)).toBe('Ken - access link sent to your email!');
	});

	it('opens that ticket for its holder, as long as they take part', () => {
		const { ask, number, follow, token, session, user, ticket, tables } = withTicket();
		ask('karen@customer.example', number);
		for (const forged of ['', token().slice(1), token().replace('-', '-z'), `${token()}-1`])
			expect(follow(guest, { token: forged })).toEqual(DENIED);
		expect(follow()).toBeNull();
		const visit = { user: null, link: ticket, linkUser: user('karen').id };
		expect(session()).toMatchObject(visit);
		const set = { owner: user('ken').id };
		tables.apply([{ type: 'changed', table: 'tickets', id: ticket, set }]);
		expect(follow()).toEqual(DENIED);
	});

	it('keeps the session of the same person, and ends the session of another', () => {
		const { ask, number, follow, session, user, logIn, ticket } = withTicket();
		ask('karen@customer.example', number);
		logIn('client', 'karen@customer.example', 'karen');
		follow();
		expect(session()).toMatchObject({ user: user('karen').id, link: null });
		logIn('client', 'ken@customer.example', 'ken');
		follow();
		expect(session()).toMatchObject({ user: null, link: ticket, linkUser: user('karen').id });
	});

	it('needs no token for the reader of the mail', () => {
		const { follow, user, ticket, session } = withTicket();
		const by = (name: string): Actor => ({ kind: 'user', id: user(name).id });
		expect(follow(by('ken'), { ticket })).toEqual(DENIED);
		expect(follow(guest, { ticket })).toEqual(DENIED);
		expect(follow(by('karen'), { ticket: 99 as TicketId })).toEqual(DENIED);
		expect(follow(by('karen'), {})).toEqual(DENIED);
		expect(follow(by('karen'), { ticket })).toBeNull();
		expect(session()).toMatchObject({ link: ticket, linkUser: user('karen').id });
	});
});
