/** What the advanced search asks of tickets. */
export interface SearchRule {
	readonly field: SearchField;
	/** One of `searchHows` of the field's kind. */
	readonly how: string;
	/** Ids, texts, numbers; of dates: days ("2026-11-22"), a period, or how many of which unit. */
	readonly values: readonly (string | number)[];
}

export type SearchKind =
	'choice' | 'optional' | 'assignee' | 'past' | 'date' | 'text' | 'flag' | 'number';

const optional = ['has a value', 'does not have a value', 'includes', 'does not include'];
const past = [
	'has a value',
	'does not have a value',
	'on',
	'not on',
	'before',
	'after',
	'between',
	'period',
	'in the last n days',
	'in the past',
	'more than n days ago'
];

/** The comparisons for each kind of field, in the product's words and order; the first is the default of a new rule. */
export const searchHows: { readonly [K in SearchKind]: readonly string[] } = {
	choice: ['is', 'is not'],
	optional,
	assignee: ['assigned', 'unassigned', 'includes', 'does not include'],
	past,
	date: [
		...past.slice(0, 9),
		'in the next n days',
		'in the future',
		'in the past',
		'more than n days from now',
		'more than n days ago'
	],
	text: ['has a value', 'does not have a value', 'equals', 'does not equal', 'contains'],
	flag: ['checked', 'not checked'],
	number: ['equals', 'is less than', 'is greater than']
};

/** The fields in the product's order: the first eight are on the form, the others can be added. */
export const searchFields = {
	status: ['TicketStatus / Status Name', 'choice'],
	state: ['TicketStatus / State', 'choice'],
	department: ['Department', 'choice'],
	assignee: ['Assignee', 'assignee'],
	topic: ['Help Topic', 'optional'],
	created: ['Create Date', 'past'],
	slaDue: ['SLA Due Date', 'date'],
	dueDate: ['Due Date', 'date'],
	answered: ['Answered', 'flag'],
	assigned: ['Assigned', 'flag'],
	agent: ['Assigned Staff', 'optional'],
	team: ['Assigned Team', 'optional'],
	closed: ['Close Date', 'past'],
	collaborators: ['Collaborator Count', 'number'],
	departmentManager: ['Dept / Manager', 'optional'],
	departmentName: ['Dept / Name', 'text'],
	departmentEmail: ['Dept / Staff / Email Address', 'text'],
	subject: ['Issue Summary', 'text'],
	lastUpdate: ['Last Update', 'past'],
	linked: ['Linked', 'flag'],
	merged: ['Merged', 'flag'],
	overdue: ['Overdue', 'flag'],
	priority: ['Priority Level', 'choice'],
	reopens: ['Reopen Count', 'number'],
	reopened: ['Reopen Date', 'past'],
	sla: ['SLA Plan', 'optional'],
	agentEmail: ['Staff / Email Address', 'text'],
	tasks: ['Task Count', 'number'],
	entries: ['Thread Count', 'number'],
	number: ['Ticket Number', 'text'],
	source: ['Ticket Source', 'choice'],
	lastMessage: ['TicketThread / Last Message', 'past'],
	lastResponse: ['TicketThread / Last Response', 'past'],
	topicManager: ['Topic / Dept / Manager', 'optional'],
	topicDepartment: ['Topic / Dept / Name', 'text'],
	topicEmail: ['Topic / Dept / Staff / Email Address', 'text'],
	topicName: ['Topic / Name', 'text'],
	userEmail: ['User / Email Address', 'text'],
	userName: ['User / Full Name', 'text'],
	organization: ['User / Organization / Name', 'text'],
	userPhone: ['User / Phone Number', 'text']
} as const satisfies Record<string, readonly [label: string, kind: SearchKind]>;

export type SearchField = keyof typeof searchFields;

export const searchPeriods = {
	td: 'Today',
	yd: 'Yesterday',
	tw: 'This Week',
	tm: 'This Month',
	tq: 'This Quarter',
	ty: 'This Year',
	lw: 'Last Week',
	lm: 'Last Month',
	lq: 'Last Quarter',
	ly: 'Last Year'
} as const;
export type SearchPeriod = keyof typeof searchPeriods;

export const searchUnits = ['minutes', 'hours', 'days', 'weeks', 'months'] as const;
export type SearchUnit = (typeof searchUnits)[number];
