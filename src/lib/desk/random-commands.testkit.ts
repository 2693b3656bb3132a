import fc from 'fast-check';
import type { Command } from './execute.ts';
import type { Actor } from './model/index.ts';
import { freshDesk, start } from './random-desk.testkit.ts';
import { configTables, workTables } from './tables.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import type { Arg, ArgKind } from '#lib/kernel/verbs/args.ts';
import { verbs, type VerbName } from './verbs/index.ts';

/** Commands at random for property tests: every verb, by everybody, with arguments of the kinds that it declares. */

const desk = freshDesk();

/** A command and how long after the one before it comes. */
export type Planned = Omit<Command, 'at'> & { after: number };

const id = (most: number) => fc.integer({ min: 1, max: most });
const agentId = id(6);
const teamId = id(3);
const texts = fc.constantFrom(
	'',
	'The bank is down',
	'karen@customer.example',
	'new@else.example',
	'New Person, new@else.example',
	'john',
	'code',
	'banned@else.example',
	desk.get('tickets', 1)?.number ?? '',
	'<b>hello</b>'
);

/** Values for an argument of each kind: existing ones, and sometimes missing ones. */
const values: { readonly [K in ArgKind]?: (arg: Arg<unknown, boolean>) => fc.Arbitrary<unknown> } =
	{
		agent: () => agentId,
		assignee: () =>
			fc.oneof(
				fc.record({ kind: fc.constant('agent'), id: agentId }),
				fc.record({ kind: fc.constant('team'), id: teamId })
			),
		boolean: () => fc.boolean(),
		choice: (arg) => fc.constantFrom(...(arg.choices ?? [])),
		department: () => id(4),
		file: () =>
			fc.record({
				name: fc.constantFrom('printer.log', '../../etc/passwd', 'a\u202egpj.exe'),
				type: fc.constantFrom('image/png', 'text/html; <script>'),
				size: fc.constantFrom(12, 99_000_000),
				key: fc.constantFrom('', '0'.repeat(64)),
				text: fc.constantFrom(null, 'It burns.')
			}),
		form: () => fc.integer({ min: 0, max: 2 }),
		html: () => fc.constantFrom('', '<p>Hello</p>', '<script>bad()</script><p>Fine</p>'),
		instant: () => fc.integer({ min: -2, max: 20 }).map((days) => start + days * 86_400_000),
		list: (arg) => fc.array(arg.of ? valueOf(arg.of) : fc.constant(1), { maxLength: 3 }),
		number: () => id(4),
		object: () =>
			fc.record({ name: texts, email: texts, code: texts }, { requiredKeys: ['name', 'email'] }),
		organization: () => id(2),
		priority: () => id(5),
		referee: () =>
			fc.oneof(
				fc.record({ kind: fc.constant('agent'), id: agentId }),
				fc.record({ kind: fc.constant('team'), id: teamId }),
				fc.record({ kind: fc.constant('dept'), id: id(4) })
			),
		role: () => id(5),
		schedule: () => id(4),
		sla: () => id(3),
		status: () => id(6),
		task: () => id(3),
		team: () => teamId,
		text: () => texts,
		ticket: () => id(6),
		topic: () => id(3),
		user: () => id(4)
	};

function valueOf(arg: Arg<unknown, boolean>): fc.Arbitrary<unknown> {
	const value = values[arg.kind]?.(arg) ?? fc.constant(undefined);
	return arg.nullable ? fc.oneof({ weight: 3, arbitrary: value }, fc.constant(null)) : value;
}

const actors: {
	readonly [W in 'agent' | 'user' | 'guest' | 'admin' | 'system']: fc.Arbitrary<Actor>;
} = {
	agent: agentId.map((of) => ({ kind: 'agent', id: of }) as Actor),
	admin: fc.constant({ kind: 'agent', id: 1 } as Actor),
	user: id(4).map((of) => ({ kind: 'user', id: of }) as Actor),
	guest: fc.constant({ kind: 'guest' }),
	system: fc.constant({ kind: 'system' })
};

function commandOf(name: VerbName): fc.Arbitrary<Planned> {
	const { args, who } = verbs[name];
	const shapes: Record<string, fc.Arbitrary<unknown>> = {};
	for (const [key, arg] of Object.entries(args) as [string, Arg<unknown, boolean>][])
		shapes[key] = key === 'values' ? formOf(name) : valueOf(arg);
	const optional = Object.entries(args).filter(([, arg]) => arg.optional);
	const required = Object.keys(args).filter((key) => !optional.some(([name]) => name === key));
	return fc.record({
		verb: fc.constant(name),
		by: fc.oneof(...who.map((one) => actors[one])),
		args: fc.record(shapes, { requiredKeys: required }),
		after: fc.integer({ min: 0, max: 4 }).map((n) => [1, 60, 3_600, 30_000, 90_000][n]! * 1000)
	}) as unknown as fc.Arbitrary<Planned>;
}

/** Forms of the admin panel are filled with values of existing rows, partly from another row. */
function formOf(name: VerbName): fc.Arbitrary<object> {
	if (name === 'set_settings')
		return fc
			.record({
				maxOpenTickets: fc.constantFrom(0, 2),
				autoClaimTickets: fc.boolean(),
				defaultStatus: id(5)
			})
			.chain((others) => partOf({ ...desk.get('settings', 1), ...others }));
	const form = forms[name];
	if (form) return form;
	const table = tableOf(name);
	const rows = table ? [...desk.rows(table)] : [];
	return rows.length > 0 ? fc.constantFrom(...rows).chain((row) => partOf(row)) : fc.constant({});
}

/** Forms that are not about the columns of one table. */
const forms: Readonly<Record<string, fc.Arbitrary<object>>> = {
	save_search: fc.record(
		{ name: texts, keywords: texts, parent: fc.constantFrom(null, 1, 2, 3) },
		{ requiredKeys: ['name'] }
	)
};

function partOf(row: object): fc.Arbitrary<object> {
	const columns = Object.entries(row).filter(([column]) => column !== 'id');
	return fc.subarray(columns).map((some) => Object.fromEntries(some));
}

/** The table whose rows a form is about: "save_sla" is about `slas`. */
function tableOf(name: VerbName): TableName | undefined {
	const thing = name.replace('save_', '');
	const plurals = [thing, `${thing}s`, `${thing}es`, thing.replace(/y$/, 'ies')];
	return [...configTables, ...workTables].find((table) => plurals.includes(table));
}

/** Frequent actions come more often than rare ones. */
const everyday: readonly VerbName[] = [
	'open',
	'open',
	'open_for',
	'user_reply',
	'email_in',
	'reply',
	'note',
	'assign',
	'claim',
	'transfer',
	'set_status',
	'set_status',
	'refer',
	'task_add',
	'cron'
];
const names = Object.keys(verbs) as VerbName[];

export const commands: fc.Arbitrary<Planned[]> = fc.array(
	fc.oneof(
		{ weight: 1, arbitrary: fc.constantFrom(...everyday).chain(commandOf) },
		{ weight: 1, arbitrary: fc.constantFrom(...names).chain(commandOf) }
	),
	{ minLength: 5, maxLength: 40, size: 'max' }
);
