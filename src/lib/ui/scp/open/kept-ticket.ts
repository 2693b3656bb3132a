/** What is kept of the form "Open a New Ticket" until it is sent. */
export interface KeptTicket {
	user: number | null;
	topic: number | null;
	department: number | null;
	source: 'Phone' | 'Email' | 'Other';
	subject: string;
	message: string;
	response: string;
	note: string;
	fields: Readonly<Record<string, string>>;
}

export const emptyKept: KeptTicket = {
	user: null,
	topic: null,
	department: null,
	source: 'Phone',
	subject: '',
	message: '',
	response: '',
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
	const source = (['Phone', 'Email', 'Other'] as const).find((one) => one === given.source);
	const fields = isRecord(given.fields) ? Object.entries(given.fields) : [];
	return {
		user: number('user'),
		topic: number('topic'),
		department: number('department'),
		source: source ?? 'Phone',
		subject: words('subject'),
		message: words('message'),
		response: words('response'),
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
