import { draftName, keepDraft, readDraft } from '../../drafts.ts';

/** What somebody typed into the form before they sent it. */
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
type Keep = Parameters<typeof readDraft>[1];

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

/** Kept for each desk and each person (a user's id, or 0 for a guest). */
export interface DraftKey {
	desk: number;
	user: number;
}
const nameOf = ({ desk, user }: DraftKey) => draftName(desk, `user ${user} new ticket`);

/** A draft that cannot be read any more is no draft. */
export function readTicketDraft(key: DraftKey, keep?: Keep): TicketDraft {
	try {
		return mended(JSON.parse(readDraft(nameOf(key), keep) || '{}'));
	} catch {
		return { ...emptyDraft, fields: {} };
	}
}

/** An empty draft is forgotten. Answers whether it is kept. */
export function keepTicketDraft(key: DraftKey, draft: TicketDraft, keep?: Keep): boolean {
	return keepDraft(nameOf(key), isEmpty(draft) ? '' : JSON.stringify(draft), keep);
}

export function isEmpty(draft: TicketDraft): boolean {
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
