import type { ConfigRows, ConfigTable, Tables } from '#lib/kernel/tables.ts';
import type { HelpTopic } from '#lib/desk/model/index.ts';

/** How files name the rows of a world: by the words on the product's pages, in any case. */

/** What a world has names for. */
export type WorldName =
	| 'agent'
	| 'user'
	| 'department'
	| 'team'
	| 'role'
	| 'sla'
	| 'topic'
	| 'priority'
	| 'status'
	| 'schedule'
	| 'organization'
	| 'mailbox'
	| 'queue'
	| 'form'
	| 'field'
	| 'filter'
	| 'canned'
	| 'category'
	| 'faq';

declare module '#lib/kernel/language/definition.ts' {
	// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- interfaces of another module are added to in just this way
	interface NameKinds extends Record<WorldName | 'ticket', true> {}
}

type Tabled = Exclude<WorldName, 'user'>;

const tableOf = {
	agent: 'agents',
	department: 'departments',
	team: 'teams',
	role: 'roles',
	sla: 'slas',
	topic: 'topics',
	priority: 'priorities',
	status: 'statuses',
	schedule: 'schedules',
	organization: 'organizations',
	mailbox: 'mailboxes',
	queue: 'queues',
	form: 'forms',
	field: 'fields',
	filter: 'filters',
	canned: 'canned',
	category: 'categories',
	faq: 'faqs'
} as const satisfies Record<Tabled, ConfigTable>;

/** The column of its name, if not `name`. */
const nameColumn = {
	agent: 'username',
	mailbox: 'email',
	form: 'title',
	canned: 'title',
	faq: 'question'
} as const;

export type RowOf<K extends Tabled> = ConfigRows[(typeof tableOf)[K]];

/** What sentences call a kind of thing. */
export const kindWords: Readonly<Record<WorldName, string>> = {
	agent: 'agent',
	user: 'user',
	department: 'department',
	team: 'team',
	role: 'role',
	sla: 'SLA plan',
	topic: 'help topic',
	priority: 'priority',
	status: 'status',
	schedule: 'schedule',
	organization: 'organization',
	mailbox: 'mail address',
	queue: 'queue',
	form: 'form',
	field: 'form field',
	filter: 'ticket filter',
	canned: 'canned response',
	category: 'FAQ category',
	faq: 'FAQ'
};

/** The row of this name, or undefined. A topic may be named with or without its parent. */
export function rowNamed<K extends Tabled>(
	desk: Tables,
	kind: K,
	name: string
): RowOf<K> | undefined {
	const wanted = name.trim().toLowerCase();
	const rows = desk.all(tableOf[kind]) as readonly RowOf<K>[];
	const full = rows.find((row) => nameOf(desk, kind, row).toLowerCase() === wanted);
	if (full || kind !== 'topic') return full;
	return rows.find((row) => (row as HelpTopic).name.toLowerCase() === wanted);
}

function nameOf<K extends Tabled>(desk: Tables, kind: K, row: RowOf<K>): string {
	if (kind === 'topic') return topicName(desk, row as HelpTopic);
	const column = kind in nameColumn ? nameColumn[kind as keyof typeof nameColumn] : 'name';
	return String((row as unknown as Record<string, unknown>)[column] ?? '');
}

export function namesOf(desk: Tables, kind: Tabled): string[] {
	const rows = desk.all(tableOf[kind]) as readonly RowOf<Tabled>[];
	return rows.map((row) => nameOf(desk, kind, row));
}

/** "Report a Problem / Access Issue" */
function topicName(desk: Tables, topic: HelpTopic): string {
	const parent = desk.get('topics', topic.parent);
	return parent ? `${topicName(desk, parent)} / ${topic.name}` : topic.name;
}

/** Name of a thing by its id, as shown to learners; `absent` where there is none. */
export function shownName<K extends Tabled>(
	desk: Tables,
	kind: K,
	id: number | null,
	absent = 'none'
): string {
	if (id === null) return absent;
	const row = desk.get(tableOf[kind], id) as RowOf<K> | undefined;
	if (!row) return absent;
	if (kind !== 'agent') return nameOf(desk, kind, row);
	const { firstName, lastName } = row as RowOf<'agent'>;
	return `${firstName} ${lastName}`.trim();
}
