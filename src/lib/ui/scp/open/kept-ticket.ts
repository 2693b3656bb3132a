/** What is kept of the form "Open a New Ticket" until it is sent; files are not. */
export interface KeptTicket {
	user: number | null;
	cc: readonly number[];
	notify: (typeof notices)[number];
	source: (typeof sources)[number];
	topic: number | null;
	department: number | null;
	sla: number | null;
	/** On the desk's wall clock. */
	due: string;
	/** "agent 3" or "team 1". */
	assignee: string | null;
	subject: string;
	message: string;
	priority: number | null;
	response: string;
	status: number | null;
	/** Null: as the agent's preferences say. */
	signature: (typeof signatures)[number] | null;
	note: string;
	fields: Readonly<Record<string, string>>;
}

const notices = ['all', 'user', 'none'] as const;
const sources = ['Phone', 'Email', 'Other'] as const;
const signatures = ['none', 'mine', 'dept'] as const;

export const emptyKept: KeptTicket = {
	user: null,
	cc: [],
	notify: 'all',
	source: 'Phone',
	topic: null,
	department: null,
	sla: null,
	due: '',
	assignee: null,
	subject: '',
	message: '',
	priority: null,
	response: '',
	status: null,
	signature: null,
	note: '',
	fields: {}
};

/** '' for a form in which nothing was written. */
export function writeKept(kept: KeptTicket): string {
	const { subject, message, response, note, fields } = kept;
	const texts = [subject, message, response, note, ...Object.values(fields)];
	return texts.some((text) => text !== '') ? JSON.stringify(kept) : '';
}

/** What an older version kept, or somebody else wrote there, field by field. */
export function readKept(text: string): KeptTicket {
	const given = parsed(text);
	const words = (key: keyof KeptTicket) => (typeof given[key] === 'string' ? given[key] : '');
	const number = (key: keyof KeptTicket) => (typeof given[key] === 'number' ? given[key] : null);
	const one = <T extends string>(key: keyof KeptTicket, of: readonly T[]) =>
		of.find((choice) => choice === given[key]);
	const fields = isRecord(given.fields) ? Object.entries(given.fields) : [];
	return {
		user: number('user'),
		cc: Array.isArray(given.cc) ? given.cc.filter((id) => typeof id === 'number') : [],
		notify: one('notify', notices) ?? 'all',
		source: one('source', sources) ?? 'Phone',
		topic: number('topic'),
		department: number('department'),
		sla: number('sla'),
		due: words('due'),
		assignee: words('assignee') || null,
		subject: words('subject'),
		message: words('message'),
		priority: number('priority'),
		response: words('response'),
		status: number('status'),
		signature: one('signature', signatures) ?? null,
		note: words('note'),
		fields: Object.fromEntries(
			fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
		)
	};
}

function parsed(text: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text || '{}');
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
