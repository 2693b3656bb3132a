import { describe, expect, it } from 'vitest';
import { adminDesk, messages } from './admin-desk.testkit.ts';

describe('what cannot be deleted', () => {
	const byName = (name: string) => (row: { name?: string }) => row.name === name;
	const byUser = (username: string) => (row: { username?: string }) => row.username === username;
	it.each([
		['role', byName('Expanded Access'), 'Unable to delete selected role: it is in use'],
		[
			'department',
			byName('Support'),
			'You may not disable/delete a default department. Select a new default department and try again.'
		],
		[
			'department',
			byName('SysAdmins'),
			'Departments with agents can not be deleted. Move the agents first.'
		],
		['agent', byUser('john'), 'You can not delete yourself'],
		['sla', byName('Default SLA'), 'The default SLA plan can not be deleted'],
		['status', byName('Resolved'), null],
		['status', byName('Open'), 'This status can not be deleted'],
		['queue', byName('Open'), 'Delete the queues below it first']
	])('a %s', (thing, which, message) => {
		const { remove, all } = adminDesk();
		const row = all(thing).find(which as (row: object) => boolean);
		expect(remove(thing, row?.id ?? 0).refusal?.message ?? null).toBe(message);
	});

	it('a default schedule, mailbox or status', () => {
		const { save, remove, run, last } = adminDesk();
		const values: Record<string, number> = {};
		const settings = {
			schedule: 'defaultSchedule',
			mailbox: 'alertMailbox',
			status: 'defaultStatus'
		};
		for (const [thing, setting] of Object.entries(settings)) {
			save(thing, { name: 'New', email: 'new@desk.example' });
			values[setting] = last(thing);
		}
		expect(run('set_settings', { values }).notice).toBe('Settings updated successfully.');
		const said = Object.keys(settings).map((thing) => remove(thing, last(thing)).refusal?.message);
		expect(said).toEqual([
			'The default schedule can not be deleted',
			'The default and alert emails can not be deleted',
			'This status can not be deleted'
		]);
	});

	it('deleting a missing row', () => {
		expect(adminDesk().remove('team', 999).refusal?.message).toBe('team: Unknown or invalid ID.');
	});
});

describe('departments and agents', () => {
	it('the default department stays active and public', () => {
		const { save, trial } = adminDesk();
		const id = trial.id('departments', 'Support');
		expect(messages(save('department', { state: 'disabled', public: false }, id))).toEqual([
			'The default department must be active',
			'System default department cannot be private'
		]);
	});

	it('an inactive department cannot be a parent, nor the department of an agent', () => {
		const { save, last } = adminDesk();
		save('department', { name: 'Old', state: 'archived' });
		const old = last('department');
		expect(messages(save('department', { name: 'New', parent: old }))).toEqual([
			'Parent Department selected must be active'
		]);
		expect(messages(save('agent', { department: old }, 2))).toEqual([
			'Department selected must be active'
		]);
	});

	it('two departments may have one name under different parents', () => {
		const { save, trial } = adminDesk();
		const parent = trial.id('departments', 'SysAdmins');
		const under = { name: 'Support', parent };
		expect(save('department', under).refusal).toBeNull();
		expect(messages(save('department', under))).toEqual(['Department already exists']);
	});

	it('extended access requires an existing role', () => {
		const { save, trial } = adminDesk();
		const department = trial.id('departments', 'SysAdmins');
		const access = [{ department, role: 999, alerts: true }];
		expect(messages(save('agent', { access }, 2))).toEqual(['Select a valid role']);
	});
});

describe('settings', () => {
	it.each([
		[{ colour: 'red' }, 'There is no such setting'],
		[{ maxOpenTickets: -1 }, 'Enter valid numeric value'],
		[{ maxOpenTickets: '3' }, 'Enter valid numeric value'],
		[{ autolockMinutes: 1.5 }, 'Enter valid numeric value'],
		[{ timezone: 'Mars/Base' }, 'Select a valid timezone'],
		[{ defaultDepartment: 999 }, 'Default Department is required'],
		[{ defaultSla: 999 }, 'Unknown or invalid ID.']
	])('refuse %j', (values, message) => {
		const { refusal, events } = adminDesk().run('set_settings', { values });
		expect(refusal).toMatchObject({
			message: 'Unable to update settings. Correct any errors below and try again.',
			fields: [{ message }]
		});
		expect(events).toEqual([]);
	});

	it('take 0 as a number', () => {
		expect(adminDesk().run('set_settings', { values: { maxOpenTickets: 0 } }).refusal).toBeNull();
	});
});

describe('the ban list', () => {
	it('adds an address once, and removes it once', () => {
		const { run } = adminDesk();
		const email = 'spam@example.org';
		const said = (verb: string, args: object) => {
			const { notice, refusal } = run(verb, args);
			return refusal ? refusal.message : notice;
		};
		expect(said('ban', { email })).toBe('Email address added to ban list successfully');
		expect(said('ban', { email: ` ${email.toUpperCase()}` })).toBe('Email already in the ban list');
		expect(said('unban', { email })).toBe('Email removed from banlist');
		expect(said('unban', { email })).toBe('Email is not in the banlist');
		expect(messages(run('ban', { email: 'spam' }))).toEqual(['Valid email address is required']);
	});
});
