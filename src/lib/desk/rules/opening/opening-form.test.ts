import { describe, expect, it } from 'vitest';
import type { Actor, FormField } from '../../model/index.ts';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';

const guest: Actor = { kind: 'guest' };
const mia = { name: 'Mia', email: 'mia@x.example', phone: '' };

/** A desk with one further field on every form, and what is said of a ticket opened by a guest, a user or an agent. */
function desk(field: Partial<FormField> = {}) {
	const trial = new TrialDesk();
	const row = {
		...{ id: 900, name: 'asset', label: 'Asset', kind: 'text', choices: [], topics: [] },
		...{ visibleToUsers: true, requiredForUsers: false, requiredForAgents: false },
		...{ requiredToClose: false, ...field }
	};
	trial.tables.apply([{ type: 'added', table: 'fields', row: row as never }]);
	const topic = trial.id('topics', 'General Inquiry');
	const told = ({ refusal }: ReturnType<typeof trial.do>) =>
		refusal && [refusal.message, ...refusal.fields.map((one) => [one.field, one.message])];
	const good = { topic, subject: 'S', message: '<p>M</p>' };
	const web = (args: object = {}, by = guest) =>
		told(trial.do(by, 'open', { ...good, ...(by === guest ? mia : {}), ...args } as never));
	const agent = (args: object = {}) => {
		const user = trial.user('karen').id;
		const all = { ...good, user, source: 'Phone', ...args };
		return told(trial.do(trial.agent('john'), 'open_for', all as never));
	};
	const known = (email: string) => trial.tables.find('users', 'email', email)[0];
	return { trial, web, agent, known, topic };
}

const WEB = 'Unable to create a ticket. Correct any errors below and try again.';
const AGENT = 'Unable to create the ticket. Correct any errors below and try again.';

describe('the form of a new ticket', () => {
	it.each([
		[{ email: '' }, ['email', 'Email Address is a required field']],
		[{ email: 'mia@' }, ['email', 'Enter a valid email address']],
		[{ name: '' }, ['name', 'Full Name is a required field']],
		[{ phone: '123' }, ['phone', 'Enter a valid phone number']],
		[{ subject: ' ' }, ['subject', 'Issue Summary is a required field']],
		[{ message: '' }, ['message', 'Issue Details is a required field']],
		[{ message: '<p> </p>' }, ['message', 'Issue Details is a required field']]
	])('asks a guest for %j', (args, problem) => {
		const { web, trial } = desk();
		expect(web(args)).toEqual([WEB, problem]);
		expect(trial.tables.lastId('tickets')).toBe(0);
	});

	it('has added a guest to the directory when only something else is missing (kind validation)', () => {
		const { web, known } = desk();
		web({ subject: '', phone: '1' });
		expect(known('mia@x.example')).toBeUndefined();
		web({ subject: '' });
		expect(known('mia@x.example')).toMatchObject({ name: 'Mia' });
	});

	it('tells everything that is missing, in the order of the form, also without a topic', () => {
		const { web, topic } = desk({ requiredForUsers: true });
		expect(web({ name: '', email: 'x', subject: '', message: '' })).toEqual([
			WEB,
			['email', 'Enter a valid email address'],
			['name', 'Full Name is a required field'],
			['subject', 'Issue Summary is a required field'],
			['message', 'Issue Details is a required field'],
			['asset', 'Asset is a required field']
		]);
		expect(web({ name: '', topic: undefined })).toEqual([
			'Missing or invalid data — Correct any errors below and try again',
			['name', 'Full Name is a required field'],
			['topic', 'Select a Help Topic']
		]);
		expect(topic).toBeGreaterThan(0);
	});

	it('asks an agent, too, and for a due date in the future', () => {
		const { agent, known } = desk();
		expect(agent({ subject: '', user: undefined, name: 'Mia', email: 'mia@x.example' })).toEqual([
			AGENT,
			['subject', 'Issue Summary is a required field']
		]);
		expect(known('mia@x.example')).toBeUndefined();
		expect(agent({ dueDate: 60_000 })).toEqual([
			AGENT,
			['dueDate', 'Due date must be in the future']
		]);
		expect(agent({ dueDate: 4e12 })).toBeNull();
	});
});

describe('a further field', () => {
	it.each([
		[{ requiredForUsers: true }, true, false],
		[{ requiredForUsers: true, visibleToUsers: false }, false, false],
		[{ requiredForAgents: true }, false, true],
		[{ requiredForAgents: true, visibleToUsers: false }, false, true],
		[{ requiredToClose: true }, false, false]
	])('%j: asked of users %s, of agents %s', (field, ofUsers, ofAgents) => {
		const missing = ['asset', 'Asset is a required field'];
		const { web, agent, trial } = desk(field);
		expect(web({}, trial.user('karen'))).toEqual(ofUsers ? [WEB, missing] : null);
		expect(agent()).toEqual(ofAgents ? [AGENT, missing] : null);
		const filled = { fields: { asset: 'PC 7' } };
		expect([web(filled, trial.user('karen')), agent(filled)]).toEqual([null, null]);
	});

	it('takes only what suits it', () => {
		const { web, trial } = desk({ kind: 'choice', choices: ['red', 'blue'] } as never);
		const by = trial.user('karen');
		expect(web({ fields: { asset: 'green' } }, by)).toEqual([
			WEB,
			['asset', 'Asset: Unknown or invalid input']
		]);
		expect(web({ fields: { asset: 'red' } }, by)).toBeNull();
		expect(trial.lastTicket().fields).toEqual({ asset: 'red' });
	});

	it('that users do not see is filled in by agents only; what is no field is dropped', () => {
		const { web, agent, trial } = desk({ visibleToUsers: false });
		const fields = { asset: 'PC 7', colour: 'red' };
		web({ fields }, trial.user('karen'));
		expect(trial.lastTicket().fields).toEqual({});
		agent({ fields });
		expect(trial.lastTicket().fields).toEqual({ asset: 'PC 7' });
	});

	it('is asked where its topic is chosen', () => {
		const { web, trial, topic } = desk({ requiredForUsers: true, topics: [99 as never] });
		expect(web({}, trial.user('karen'))).toBeNull();
		trial.tables.apply([{ type: 'changed', table: 'fields', id: 900, set: { topics: [topic] } }]);
		expect(web({}, trial.user('karen'))).toEqual([WEB, ['asset', 'Asset is a required field']]);
	});
});

describe('who gets a new ticket', () => {
	const given = (assignee: object, set: [table: string, id: number, to: object] | null = null) => {
		const { agent, trial } = desk();
		if (set) {
			const [table, id, to] = set;
			trial.tables.apply([{ type: 'changed', table, id, set: to } as never]);
		}
		expect(agent({ assignee, note: '<p>Yours</p>' })).toBeNull();
		const ticket = trial.lastTicket();
		const notes = trial.entries(ticket).filter(({ type }) => type === 'N');
		return { agent: ticket.agent, team: ticket.team, notes: notes.map(({ title }) => title) };
	};

	it('is whom the agent names, if the assign dialog would offer them', () => {
		const nobody = { agent: null, team: null, notes: [] };
		const jane = { kind: 'agent', id: 2 };
		expect(given(jane)).toEqual({ agent: 2, team: null, notes: ['Ticket Assigned to Jane Doe'] });
		expect(given(jane, ['agents', 2, { onVacation: true }])).toEqual(nobody);
		expect(given(jane, ['departments', 1, { assignment: 'members' }])).toEqual(nobody);
		expect(given({ kind: 'agent', id: 1 })).toMatchObject({
			agent: 1,
			notes: ['Ticket claimed by John Doe']
		});
		const team = { kind: 'team', id: 1 };
		expect(given(team)).toMatchObject({
			agent: null,
			team: 1,
			notes: ['Ticket Assigned to Night shift']
		});
		expect(given(team, ['teams', 1, { enabled: false }])).toEqual(nobody);
	});

	it('is whom its topic names, member or not, unless they are away', () => {
		const of = (topic: object, more: [table: string, id: number, to: object] | null = null) => {
			const { web, trial } = desk();
			const change = (table: string, id: number, set: object) =>
				trial.tables.apply([{ type: 'changed', table, id, set } as never]);
			change('topics', trial.id('topics', 'General Inquiry'), topic);
			if (more) change(...more);
			web({}, trial.user('karen'));
			const ticket = trial.lastTicket();
			const log = trial.tables.find('log', 'thread', `t${ticket.id}`);
			const by = log.flatMap((row) => (row.name === 'assigned' ? [row.byName] : []));
			return { agent: ticket.agent, team: ticket.team, by };
		};
		expect(of({ agent: 2, team: 1 })).toEqual({
			agent: 2,
			team: 1,
			by: ['Ticket Filter', 'Ticket Filter']
		});
		expect(of({ agent: 2 }, ['departments', 1, { assignment: 'members' }]).agent).toBe(2);
		expect(of({ agent: 2 }, ['agents', 2, { active: false }])).toEqual({
			agent: null,
			team: null,
			by: []
		});
		expect(of({ team: 1 }, ['teams', 1, { members: [] }]).team).toBe(1);
		expect(of({ team: 1 }, ['teams', 1, { enabled: false }]).team).toBeNull();
		expect(of({ agent: 2, status: 3 })).toEqual({ agent: null, team: null, by: [] });
	});
});
