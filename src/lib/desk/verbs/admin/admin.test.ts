import { describe, expect, it } from 'vitest';
import { execute, type Command, type Outcome } from '../../execute.ts';
import { foundDesk } from '../../found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type {
	AgentId,
	DepartmentId,
	QueueId,
	RoleId,
	StatusId,
	TopicId
} from '../../model/index.ts';
import type { World } from '#lib/kernel/world.ts';

const at = Date.UTC(2026, 2, 2, 14);
const person = (username: string, admin = false) => ({
	username,
	'first name': username,
	'last name': 'Doe',
	email: `${username}@lab.example`,
	admin,
	department: 'Support',
	role: 'Expanded Access'
});
const world: World = { agents: [person('root', true), person('john')] };

type VerbCall = {
	[V in Command['verb']]: Pick<Extract<Command, { verb: V }>, 'verb' | 'args'>;
}[Command['verb']];

function desk() {
	const tables = new DeskMemory(foundDesk(world, at));
	const as =
		(id: number) =>
		(call: VerbCall): Outcome => {
			const by = { kind: 'agent', id: id as AgentId } as const;
			const outcome = execute(tables, { at, by, ...call } as Command);
			tables.apply(outcome.events);
			return outcome;
		};
	return { tables, root: as(1), john: as(2) };
}

describe('the administrator’s forms', () => {
	it('are for administrators only', () => {
		const { john } = desk();
		const outcome = john({ verb: 'save_role', args: { values: { name: 'Boss' } } });
		expect(outcome).toMatchObject({ events: [], refusal: { http: 403 } });
	});

	it('add a role, and say so as the product does', () => {
		const { root, tables } = desk();
		const outcome = root({
			verb: 'save_role',
			args: { values: { name: 'Supreme Admin', permissions: ['ticket.reply'] } }
		});
		expect(outcome.notice).toBe('Successfully added role.');
		expect(tables.all('roles').at(-1)).toMatchObject({
			id: 5,
			name: 'Supreme Admin',
			enabled: true
		});
	});

	it('name every field that is missing', () => {
		const { root } = desk();
		expect(root({ verb: 'save_agent', args: { values: {} } }).refusal).toEqual({
			http: 200,
			message: 'Unable to add this agent. Correct any errors below and try again.',
			fields: [
				{ field: 'firstName', message: 'First name required' },
				{ field: 'lastName', message: 'Last name required' },
				{ field: 'email', message: 'Valid email is required' },
				{ field: 'username', message: 'Username is required' },
				{ field: 'department', message: 'Department is required' },
				{ field: 'role', message: 'Role for primary department is required' }
			]
		});
		expect(root({ verb: 'save_sla', args: { values: {} } }).refusal?.fields).toEqual([
			{ field: 'name', message: 'Name is required' },
			{ field: 'graceHours', message: 'Grace period required' }
		]);
	});

	it('grant extended access with one role, and remove it', () => {
		const { root, tables } = desk();
		const where = { agent: 2 as AgentId, department: 2 as DepartmentId };
		root({ verb: 'grant_access', args: { ...where, role: 1 as RoleId } });
		root({ verb: 'grant_access', args: { ...where, role: 4 as RoleId } });
		expect(tables.get('agents', 2)?.access).toEqual([{ department: 2, role: 4, alerts: true }]);
		expect(root({ verb: 'remove_role', args: { id: 4 } }).refusal).not.toBeNull();
		root({ verb: 'revoke_access', args: where });
		expect(tables.get('agents', 2)?.access).toEqual([]);
	});

	it('delete a department with its routing, but never the default one or one with agents', () => {
		const { root, tables } = desk();
		expect(root({ verb: 'remove_department', args: { id: 1 } }).refusal).not.toBeNull();
		const maintenance = 3;
		expect(root({ verb: 'remove_department', args: { id: maintenance } }).refusal).toBeNull();
		expect(tables.get('departments', maintenance)).toBeUndefined();
		expect(tables.all('topics').map((topic) => topic.department)).toEqual([null, null, null, null]);
	});

	it('keep at least one active administrator', () => {
		const { root } = desk();
		const outcome = root({ verb: 'save_agent', args: { id: 1, values: { admin: false } } });
		expect(outcome.refusal?.fields.map((field) => field.field)).toEqual(['admin']);
	});

	it('keep the state of a status that tickets have, or are opened in', () => {
		const { root } = desk();
		const values = { name: 'Waiting', state: 'open' } as const;
		root({ verb: 'save_status', args: { values } });
		const shut = { verb: 'save_status', args: { id: 6, values: { state: 'closed' } } } as const;
		root({ verb: 'set_settings', args: { values: { defaultStatus: 6 as StatusId } } });
		expect(root(shut).refusal?.fields).toEqual([
			{ field: 'state', message: 'The state of this status cannot be changed' }
		]);
		root({ verb: 'set_settings', args: { values: { defaultStatus: 1 as StatusId } } });
		expect(root(shut).refusal).toBeNull();
		const closed = { values: { defaultStatus: 6 as StatusId } };
		expect(root({ verb: 'set_settings', args: closed }).refusal?.fields).toEqual([
			{ field: 'defaultStatus', message: 'Select an open status' }
		]);
	});

	it('ban an address once', () => {
		const { root, tables } = desk();
		root({ verb: 'ban', args: { email: 'Spam@Example.org' } });
		expect(root({ verb: 'ban', args: { email: 'spam@example.org' } }).refusal).not.toBeNull();
		root({ verb: 'unban', args: { email: 'spam@example.org' } });
		expect(tables.all('banned')).toEqual([]);
	});

	it('refuse references to missing or deleted rows', () => {
		const { root } = desk();
		const gone = 99 as never;
		const fieldsOf = (call: VerbCall) => root(call).refusal?.fields.map(({ field }) => field);
		expect(
			fieldsOf({
				verb: 'save_topic',
				args: { values: { name: 'VPN', department: gone, sla: gone } }
			})
		).toEqual(['department', 'sla']);
		expect(fieldsOf({ verb: 'set_settings', args: { values: { defaultSla: gone } } })).toEqual([
			'defaultSla'
		]);
		expect(
			root({ verb: 'set_settings', args: { values: { defaultSla: null } } }).refusal
		).toBeNull();
	});

	it('add a queue below a top-level queue only, and only with columns', () => {
		const { root, tables } = desk();
		const open = 1 as QueueId;
		const save = (values: object) => root({ verb: 'save_queue', args: { values } });
		expect(save({ name: 'Urgent', parent: open, criteria: { overdue: true } }).notice).toBe(
			'Successfully created queue'
		);
		const id = tables.lastId('queues');
		expect(save({ name: 'urgent', parent: open }).refusal?.fields[0]?.field).toBe('name');
		expect(save({ name: 'Deeper', parent: id, columns: [] }).refusal?.fields).toMatchObject([
			{ field: 'columns' },
			{ field: 'parent' }
		]);
		expect(root({ verb: 'remove_queue', args: { id: open } }).refusal).not.toBeNull();
		expect(root({ verb: 'remove_queue', args: { id } }).refusal).toBeNull();
	});

	it('add a field to the form of a topic; it is deleted with its last topic', () => {
		const { root, tables } = desk();
		const topics = [1 as TopicId];
		const save = (values: object) => root({ verb: 'save_field', args: { values } });
		expect(save({ name: 'no good!', kind: 'choice' }).refusal?.fields).toMatchObject([
			{ field: 'label' },
			{ field: 'name' },
			{ field: 'choices' }
		]);
		save({ name: 'asset', label: 'Asset', topics });
		expect(tables.all('fields')).toMatchObject([{ name: 'asset', topics, requiredToClose: false }]);
		root({ verb: 'remove_topic', args: { id: 1 } });
		expect(tables.all('fields')).toEqual([]);
	});

	it('create custom forms, add fields to them, and delete both', () => {
		const { root, tables } = desk();
		const topics = [1 as TopicId];
		const save = (values: object) => root({ verb: 'save_form', args: { values } });
		const titleError = (title: string) => save({ title }).refusal?.fields[0]?.message;
		expect(titleError(' ')).toBe('Title required');
		expect(titleError('ticket details')).toBe('Title already exists');
		expect(save({ title: 'Contract', topics }).notice).toBe('Successfully added custom form.');
		expect(titleError('contract')).toBe('Title already exists');
		const saveField = (values: object) => root({ verb: 'save_field', args: { values } });
		expect(saveField({ name: 'x', label: 'X', form: 9 }).refusal?.fields).toEqual([
			{ field: 'form', message: 'Unknown or invalid ID.' }
		]);
		saveField({ name: 'term', label: 'Term', form: 1, topics });
		saveField({ name: 'asset', label: 'Asset' });
		root({ verb: 'remove_topic', args: { id: 1 } });
		expect(tables.all('forms')).toMatchObject([{ title: 'Contract', topics: [] }]);
		expect(tables.all('fields').map(({ name }) => name)).toEqual(['term', 'asset']);
		root({ verb: 'remove_form', args: { id: 1 } });
		expect(tables.all('forms')).toEqual([]);
		expect(tables.all('fields').map(({ name }) => name)).toEqual(['asset']);
	});

	it('require a shift to end after it starts, a known time zone, and only holidays as holidays', () => {
		const { root, tables } = desk();
		const shift = {
			name: 'Late',
			repeats: 'weekly',
			startsOn: '2026-03-02',
			startsAt: '17:00:00',
			endsOn: '2026-03-02',
			endsAt: '09:00:00',
			stopsOn: null,
			day: 1,
			week: null,
			month: null
		} as const;
		const values = { name: 'Late shift', timezone: 'Mars/Olympus', entries: [shift] };
		const save = (more: object) =>
			root({ verb: 'save_schedule', args: { values: { ...values, ...more } } });
		expect(save({ holidays: [2] }).refusal?.fields).toEqual([
			{ field: 'timezone', message: 'Select a valid timezone' },
			{ field: 'holidays', message: 'Select a schedule of holidays' },
			{ field: 'entries', message: 'Late: It must end after it starts' }
		]);
		const good = { timezone: null, entries: [{ ...shift, endsOn: '2026-03-03' }] };
		expect(save(good).refusal).toBeNull();
		for (const { id } of tables.all('schedules'))
			expect(root({ verb: 'save_schedule', args: { id, values: {} } }).refusal).toBeNull();
	});
});
