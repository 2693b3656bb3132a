import type { Filter, FilterAction, Id } from '../model/index.ts';
import type { Rows, TableName, Tables } from '../tables.ts';
import type { Draft } from './draft.ts';
import { agentName } from './log.ts';
import { topicName } from './topics.ts';

/** Lets filters change a draft, in their order and the order of their actions: later ones win. Answers whether one rejects it. */
export function applyFilters(desk: Tables, draft: Draft, filters: readonly Filter[]): boolean {
	let rejected = false;
	for (const filter of filters)
		for (const action of filter.actions) {
			if (action.type === 'reject') rejected = true;
			else applyAction(desk, draft, filter, action);
		}
	return rejected;
}

function applyAction(desk: Tables, draft: Draft, filter: Filter, action: FilterAction) {
	const change = <T extends TableName>(
		table: T,
		type: string,
		name: (row: Rows[T]) => string | false,
		set: (row: Rows[T]) => void
	) => {
		const row = desk.get(table, Number(action.value));
		if (!row) return;
		set(row);
		draft.filtered.push({ filter: filter.name, type, value: name(row) });
	};
	switch (action.type) {
		case 'dept':
			return change('departments', 'Department', named, (row) => (draft.department = row.id));
		case 'priority':
			return change('priorities', 'Priority', named, (row) => (draft.filterPriority = row.id));
		case 'sla':
			return change('slas', 'SLA', named, (row) => (draft.sla = row.id));
		case 'team':
			return change('teams', 'Team', named, (row) => (draft.team = row.id));
		case 'agent':
			return change('agents', 'Agent', agentName, (row) => (draft.agent = row.id));
		case 'topic':
			return change(
				'topics',
				'Topic',
				(row) => topicName(desk, row),
				(row) => (draft.topic = row.id)
			);
		case 'status':
			return change(
				'statuses',
				'Ticket Status',
				(row) => misnamedStatus(desk, row.id),
				(row) => (draft.status = row.id)
			);
		case 'canned':
			return void (draft.canned = Number(action.value) as Id<'canned response'>);
		case 'noresp':
			return void (draft.autoRespond = false);
		case 'replyto':
			return useReplyTo(draft);
		case 'email':
			return sendMail(draft, action.value);
	}
}

/** The product looks the name of the status up among the teams, and logs what it finds there (`filter-100`, `filter-044`). */
function misnamedStatus(desk: Tables, status: number): string | false {
	return desk.get('teams', status)?.name ?? false;
}

/** "Use Reply-To Email": the ticket belongs to who wants the answers. */
function useReplyTo(draft: Draft) {
	const to = draft.mail?.replyTo;
	if (!to) return;
	draft.email = to.email;
	if (to.name) draft.name = to.name;
}

/** The parts of the mail are kept as JSON: an action has one value. */
function sendMail(draft: Draft, value: FilterAction['value']) {
	const parts = typeof value === 'string' ? readParts(value) : {};
	if (parts.to)
		draft.mails.push({ to: parts.to, subject: parts.subject ?? '', message: parts.message ?? '' });
}

function readParts(text: string): Partial<Record<string, string>> {
	try {
		const parts: unknown = JSON.parse(text);
		if (typeof parts !== 'object' || parts === null) return {};
		return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, String(part)]));
	} catch {
		return {};
	}
}

function named(row: { name: string }): string {
	return row.name;
}
