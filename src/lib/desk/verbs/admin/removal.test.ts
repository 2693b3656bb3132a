import { describe, expect, it } from 'vitest';
import type { TableName } from '#lib/kernel/tables.ts';
import { adminDesk } from './admin-desk.testkit.ts';

/** Columns of a row before something is removed that they name, and afterwards; null: the row goes with it. */
type Trace = readonly [table: string, before: (id: number) => object, after: object | null];

const emptied = (table: string, column: string): Trace => [
	table,
	(id) => ({ [column]: id }),
	{ [column]: null }
];
const member = (agent: number) => ({ agent, alerts: true });
const access = (department: number) => ({ department, role: 1, alerts: true });
/** Another row of the same table. */
const keep = 77;

/** What names a row of each kind, once more by hand: nothing here reads what is done at removal. */
const kinds: Readonly<Record<string, { good: object; traces: readonly Trace[] }>> = {
	agent: {
		good: {
			...{ username: 'nina', firstName: 'Nina', lastName: 'Roy', email: 'nina@desk.example' },
			...{ department: 1, role: 1 }
		},
		traces: [
			emptied('tickets', 'agent'),
			['queues', (id) => ({ owner: id }), null],
			emptied('departments', 'manager'),
			emptied('topics', 'agent'),
			emptied('organizations', 'manager'),
			['teams', (id) => ({ lead: id, members: [] }), { lead: null, members: [] }],
			[
				'teams',
				(id) => ({ lead: keep, members: [member(id), member(keep)] }),
				{ lead: keep, members: [member(keep)] }
			]
		]
	},
	canned: {
		good: { title: 'Hello', response: 'Hello!' },
		traces: [
			[
				'filters',
				(id) => ({
					actions: [
						{ type: 'canned', value: id },
						{ type: 'canned', value: keep },
						{ type: 'team', value: id }
					]
				}),
				{
					actions: [
						{ type: 'canned', value: keep },
						{ type: 'team', value: expect.any(Number) as number }
					]
				}
			]
		]
	},
	category: {
		good: { name: 'Printers', description: 'All about them' },
		traces: [['faqs', (id) => ({ category: id }), null], emptied('categories', 'parent')]
	},
	department: {
		good: { name: 'Facilities' },
		traces: [
			['tickets', (id) => ({ department: id }), { department: 1 }],
			emptied('topics', 'department'),
			emptied('mailboxes', 'department'),
			emptied('canned', 'department'),
			emptied('departments', 'parent'),
			['agents', (id) => ({ access: [access(id), access(keep)] }), { access: [access(keep)] }]
		]
	},
	form: {
		good: { title: 'Device' },
		traces: [['fields', (id) => ({ form: id }), null]]
	},
	mailbox: {
		good: { name: 'Sales', email: 'sales@desk.example' },
		traces: [emptied('departments', 'mailbox'), emptied('filters', 'mailbox')]
	},
	queue: {
		good: { name: 'Mine' },
		traces: [
			['queues', (id) => ({ parent: id, owner: keep }), null],
			[
				'agents',
				(id) => ({ preferences: { pageSize: 7, queue: id } }),
				{ preferences: { pageSize: 7, queue: null } }
			]
		]
	},
	schedule: {
		good: { name: 'Nights' },
		traces: [
			emptied('departments', 'schedule'),
			emptied('slas', 'schedule'),
			['schedules', (id) => ({ holidays: [id, keep] }), { holidays: [keep] }]
		]
	},
	sla: {
		good: { name: 'Quick', graceHours: 2 },
		traces: [emptied('tickets', 'sla'), emptied('departments', 'sla'), emptied('topics', 'sla')]
	},
	status: {
		good: { name: 'Waiting' },
		traces: [emptied('statuses', 'reopenStatus'), emptied('topics', 'status')]
	},
	team: {
		good: { name: 'Day shift' },
		traces: [emptied('tickets', 'team'), emptied('topics', 'team')]
	},
	topic: {
		good: { name: 'VPN', parent: 1 },
		traces: [
			emptied('tickets', 'topic'),
			['topics', (id) => ({ parent: id }), { parent: 1 }],
			emptied('mailboxes', 'topic'),
			['faqs', (id) => ({ topics: [id, keep] }), { topics: [keep] }],
			['forms', (id) => ({ topics: [id, keep] }), { topics: [keep] }],
			['fields', (id) => ({ topics: [id], form: null }), null],
			['fields', (id) => ({ topics: [id], form: 7 }), { topics: [] }],
			['fields', (id) => ({ topics: [id, keep], form: null }), { topics: [keep] }]
		]
	}
};

const all = Object.entries(kinds).flatMap(([thing, { good, traces }]) =>
	traces.map((trace, at) => ({ thing, good, trace, table: trace[0], at }))
);

describe('removing a row', () => {
	it.each(all)('a $thing leaves no trace of it in $table ($at)', ({ thing, good, trace }) => {
		const { trial, save, remove, last } = adminDesk();
		trial.open();
		save(thing, good);
		const id = last(thing);
		const [table, before, after] = trace;
		const put = (row: number, columns: object) => {
			const event = { type: 'added', table, row: { ...sample(trial, table), id: row, ...columns } };
			trial.tables.apply([event as never]);
		};
		const get = (row: number) => trial.tables.get(table as TableName, row);
		put(901, before(id));
		put(902, before(keep));
		const other = get(902);
		expect(remove(thing, id).refusal).toBeNull();
		if (after) expect(get(901)).toMatchObject(after);
		else expect(get(901)).toBeUndefined();
		expect(get(902)).toEqual(other);
	});
});

/** A row of the table that names nothing that is removed. */
function sample({ tables }: ReturnType<typeof adminDesk>['trial'], table: string): object {
	const first = tables.get(table as TableName, 1) ?? {};
	const holds = { name: 'Other', owner: null, members: [], topics: [], actions: [] };
	return { ...holds, ...first, email: 'other@desk.example', parent: null };
}

it('questions about the default, and children, are asked first', () => {
	const { save, remove, last } = adminDesk();
	save('queue', { name: 'Parent' });
	const parent = last('queue');
	save('queue', { name: 'Child', parent });
	expect(remove('queue', parent).refusal?.message).toBe('Delete the queues below it first');
	remove('queue', last('queue'));
	expect(remove('queue', parent).notice).toBe('Queue deleted successfully');
	save('team', { name: 'Gone' });
	expect(remove('team', last('team')).notice).toBe('Successfully deleted selected team');
});
