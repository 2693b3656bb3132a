import type { LoggedData } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { formatDate } from '#lib/kernel/time/clock-words.ts';
import { slaWords, topicNameOf } from '../rules/names/names.ts';
import type { TopicId } from '../model/index.ts';

/** One thing that an `edited` event changed. */
export interface Edit {
	/** "SLA", "Help Topic" */
	field: string;
	/** "SLA changed from Default SLA (18 hours - Active) to Sev-A (1 hours - Active)" */
	words: string;
}

type Show = (value: unknown) => string | null;

/** What an `edited` event says was changed. */
export function editWords(desk: Tables, data: LoggedData): Edit[] {
	const { show, labels } = readers(desk);
	const edits: Edit[] = [];
	if (typeof data.type === 'string') return [filterEdit(data)];
	const fields = { ...data, ...(data.fields as LoggedData | undefined) };
	for (const [key, value] of Object.entries(fields)) {
		if (/^\d+$/.test(key) || key === 'fields' || key === 'owner') continue;
		const field = labels[key] ?? key;
		const shown = show[key] ?? text;
		if (Array.isArray(value)) edits.push(changed(field, shown(value[0]), shown(value[1])));
		else edits.push(changed(field, null, shown(value)));
	}
	return edits;
}

function changed(field: string, from: string | null, to: string | null): Edit {
	if (to === null) return { field, words: from === null ? `${field} saved` : `${field} removed` };
	const words = from === null ? `${field} set to ${to}` : `${field} changed from ${from} to ${to}`;
	return { field, words };
}

function filterEdit({ type, value, filter }: LoggedData): Edit {
	const to = value === false ? '' : ` set to ${text(value) ?? ''}`;
	return { field: String(type), words: `${String(type)}${to} by filter ${String(filter)}` };
}

function readers(desk: Tables): { show: Record<string, Show>; labels: Record<string, string> } {
	const zone = desk.get('settings', 1)?.timezone ?? 'UTC';
	const id = (value: unknown) => (typeof value === 'number' ? value : -1);
	const sla: Show = (value) => {
		const plan = desk.get('slas', id(value));
		return plan ? slaWords(plan) : null;
	};
	const user: Show = (value) => desk.get('users', id(value))?.name ?? null;
	return {
		show: {
			sla,
			priority: (value) => desk.get('priorities', id(value))?.name ?? text(value),
			topic: (value) => topicNameOf(desk, id(value) as TopicId),
			duedate: (value) => (typeof value === 'number' ? formatDate(value, zone) : null),
			'Ticket Owner': user
		},
		labels: {
			sla: 'SLA',
			topic: 'Help Topic',
			duedate: 'Due Date',
			source: 'Ticket Source',
			subject: 'Issue Summary',
			priority: 'Priority Level',
			forms: 'Forms'
		}
	};
}

function text(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}
