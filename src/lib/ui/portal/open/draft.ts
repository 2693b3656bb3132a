/** Typed values of the form before it is sent. */
export interface TicketDraft {
	email: string;
	name: string;
	phone: string;
	ext: string;
	topic: number | null;
	subject: string;
	message: string;
	fields: Record<string, string>;
}

export const emptyDraft: Readonly<TicketDraft> = {
	email: '',
	name: '',
	phone: '',
	ext: '',
	topic: null,
	subject: '',
	message: '',
	fields: {}
};

/** An unreadable draft is ignored. */
export function readTicketDraft(text: string): TicketDraft {
	try {
		return mended(JSON.parse(text || '{}'));
	} catch {
		return { ...emptyDraft, fields: {} };
	}
}

/** '' for a form in which nothing was written. */
export function writeTicketDraft(draft: TicketDraft): string {
	return isEmpty(draft) ? '' : JSON.stringify(draft);
}

function isEmpty(draft: TicketDraft): boolean {
	const { topic, fields, ...texts } = draft;
	return topic === null && [...Object.values(texts), ...Object.values(fields)].every((t) => !t);
}

/** What was kept by an older version, or by somebody else, field by field. */
function mended(kept: unknown): TicketDraft {
	const given = isRecord(kept) ? kept : {};
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	const fields = Object.entries(isRecord(given.fields) ? given.fields : {});
	return {
		email: text(given.email),
		name: text(given.name),
		phone: text(given.phone),
		ext: text(given.ext),
		topic: typeof given.topic === 'number' ? given.topic : null,
		subject: text(given.subject),
		message: text(given.message),
		fields: Object.fromEntries(fields.map(([name, value]) => [name, text(value)]))
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
