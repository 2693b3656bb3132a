import type { Filter, FilterAction, Id } from '../../model/index.ts';
import type { Rows, TableName, Tables } from '#lib/kernel/tables.ts';
import type { Draft } from '../draft.ts';
import { matchingFilters } from './filters.ts';
import { agentName } from '../thread/log.ts';

/**
 * Applies filters to a draft, in order of filters and their actions: later ones win. Their changes are not visible to the following
 * filters, except "Use Reply-To": then all filters run again with the new user; earlier changes stay (kind *filter-apply*).
 *
 * @param isBanned is this address on the ban list?
 * @returns whether the ticket is refused
 */
export function applyFilters(
	desk: Tables,
	draft: Draft,
	isBanned: (email: string) => boolean
): boolean {
	if (isBanned(draft.email)) return true;
	let rejected = false;
	for (const filter of matchingFilters(desk, draft))
		for (const action of filter.actions) {
			if (action.type === 'reject') rejected = true;
			else if (action.type === 'replyto' && usesReplyTo(draft))
				return applyFilters(desk, draft, isBanned) || rejected;
			else carryOut(desk, draft, action);
		}
	return rejected;
}

/** "Use Reply-To Email": the ticket belongs to the Reply-To user. Applied once. */
function usesReplyTo(draft: Draft): boolean {
	const to = draft.mail?.replyTo;
	if (!to || draft.usedReplyTo) return false;
	draft.usedReplyTo = true;
	draft.email = to.email;
	draft.name = to.name || to.email;
	return true;
}

function carryOut(desk: Tables, draft: Draft, action: FilterAction) {
	const setter = setterOf(desk, action);
	if (setter) return setter.set(draft);
	if (action.type === 'canned') draft.canned = Number(action.value) as Id<'canned response'>;
	else if (action.type === 'noresp') draft.autoRespond = false;
}

/** What an action writes into the log of the ticket: the kind of thing and its name. */
export interface LoggedAction {
	filter: string;
	type: string;
	value: string | false;
}

/** Log texts of the actions of filters that match the created ticket; only actions that set something are logged. */
export function loggedActions(desk: Tables, filters: readonly Filter[]): LoggedAction[] {
	return filters.flatMap((filter) =>
		filter.actions.flatMap((action) => {
			const setter = setterOf(desk, action);
			return setter ? { filter: filter.name, type: setter.type, value: setter.value } : [];
		})
	);
}

/** Mails that filters send about the created ticket. */
export function filterMails(filters: readonly Filter[]): FilterMail[] {
	return filters.flatMap(({ actions }) =>
		actions.flatMap(({ type, value }) => (type === 'email' ? readFilterMail(value) : []))
	);
}

interface Setter {
	type: string;
	value: string | false;
	set: (draft: Draft) => void;
}

/** The columns that an action sets in a draft; null for actions that set nothing, or name something missing or inactive. */
function setterOf(desk: Tables, action: FilterAction): Setter | null {
	const setter = <T extends TableName>(
		table: T,
		type: string,
		name: (row: Rows[T]) => string | false,
		set: (draft: Draft, row: Rows[T]) => void
	): Setter | null => {
		const row = desk.get(table, Number(action.value));
		return row ? { type, value: name(row), set: (draft) => set(draft, row) } : null;
	};
	switch (action.type) {
		case 'dept':
			return setter('departments', 'Department', named, (draft, row) => {
				// An inactive department is skipped.
				if (row.state === 'active') draft.department = row.id;
			});
		case 'priority':
			return setter('priorities', 'Priority', named, (draft, { id }) => {
				draft.filterPriority = id;
			});
		case 'sla':
			return setter('slas', 'SLA', named, (draft, { id }) => (draft.sla = id));
		case 'team':
			return setter('teams', 'Team', named, (draft, { id }) => (draft.team = id));
		case 'agent':
			return setter('agents', 'Agent', agentName, (draft, { id }) => (draft.agent = id));
		case 'topic':
			return setter('topics', 'Topic', named, (draft, row) => {
				if (row.active) draft.topic = row.id;
			});
		case 'status':
			return setter(
				'statuses',
				'Ticket Status',
				({ id }) => misnamedStatus(desk, id),
				(draft, { id }) => (draft.status = id)
			);
		default:
			return null;
	}
}

/** The product looks the name of the status up among the teams, and logs what it finds there (`filter-100`, `filter-044`). */
function misnamedStatus(desk: Tables, status: number): string | false {
	return desk.get('teams', status)?.name ?? false;
}

/** The parts of a mail that a filter sends: the action keeps them as JSON, for it has one value. */
export interface FilterMail {
	/** An address of the desk; empty for that of the ticket's department. */
	from: string;
	to: string;
	subject: string;
	message: string;
}

/** The mail of an action, empty where nothing was said. */
function readFilterMail(value: FilterAction['value']): FilterMail {
	const parts = typeof value === 'string' ? readParts(value) : {};
	const part = (name: keyof FilterMail) => {
		const found = parts[name];
		return typeof found === 'string' ? found : '';
	};
	return {
		from: part('from'),
		to: part('to'),
		subject: part('subject'),
		message: part('message')
	};
}

function readParts(text: string): Partial<Record<string, unknown>> {
	try {
		const parts: unknown = JSON.parse(text);
		return typeof parts === 'object' && parts !== null ? { ...parts } : {};
	} catch {
		return {};
	}
}

function named(row: { name: string }): string {
	return row.name;
}
