import type { Filter, FilterHow, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Draft } from '../draft.ts';
import { organizationOfUser, userByEmail } from '../people/users.ts';
import { readPattern } from './pattern.ts';

/**
 * The active filters that match a draft, in order, up to the first that stops processing. They run twice (kind *filter-apply*): on the
 * incoming data, and again, for the log, on the created ticket.
 *
 * @param made the ticket, the second time
 */
export function matchingFilters(desk: Tables, draft: Draft, made: Ticket | null = null): Filter[] {
	const found: Filter[] = [];
	for (const filter of inOrder(desk)) {
		if (!isTarget(filter, draft) || !matches(desk, filter, draft, made)) continue;
		found.push(filter);
		if (filter.stop) break;
	}
	return found;
}

function inOrder(desk: Tables): Filter[] {
	return desk
		.all('filters')
		.filter((filter) => filter.active)
		.sort((a, b) => a.order - b.order || a.id - b.id);
}

/** An agent's form counts as a web form (`filter-090`). */
function isTarget(filter: Filter, draft: Draft): boolean {
	if (filter.target === 'Any') return true;
	if (filter.target === 'Web') return draft.origin !== 'mail';
	if (filter.target !== 'Email' || draft.origin !== 'mail') return false;
	return filter.mailbox === null || filter.mailbox === draft.mail?.mailbox?.id;
}

/** A filter without rules never matches (`filter-064`). */
function matches(desk: Tables, filter: Filter, draft: Draft, made: Ticket | null): boolean {
	if (filter.rules.length === 0) return false;
	const holds = (rule: Filter['rules'][number]) =>
		compare(rule.how, partOf(desk, draft, rule.what, made), rule.value);
	return filter.match === 'all' ? filter.rules.every(holds) : filter.rules.some(holds);
}

/** Comparisons ignore case; negative ones match missing values. */
export function compare(how: FilterHow, found: string | null, value: string): boolean {
	if (how === 'not_equal') return !compare('equal', found, value);
	if (how === 'dn_contain') return !compare('contains', found, value);
	if (how === 'not_match') return !compare('match', found, value);
	if (found === null) return false;
	const text = found.trim().toLowerCase();
	const wanted = value.trim().toLowerCase();
	switch (how) {
		case 'equal':
			return text === wanted;
		case 'contains':
			return text.includes(wanted);
		case 'starts':
			return text.startsWith(wanted);
		case 'ends':
			return text.endsWith(wanted);
		case 'match':
			return findsPattern(value, found);
	}
}

/** An unusable pattern matches nothing (`filter-regex-028`). */
function findsPattern(value: string, text: string): boolean {
	const pattern = readPattern(value);
	return pattern.ok && pattern.finds(text.slice(0, MAX_SEARCHED));
}

/** Length limit for matched texts, so that the step limit suffices in practice. */
const MAX_SEARCHED = 100_000;

/** The value of a draft that a rule compares; null when the draft has none. */
function partOf(desk: Tables, draft: Draft, what: string, made: Ticket | null): string | null {
	const part = Object.hasOwn(parts, what) ? parts[what] : undefined;
	return part ? part(desk, draft, made) : (draft.fields[what] ?? null);
}

/** Code names of the parts that every desk knows. */
export const filterParts = (): readonly string[] => Object.keys(parts);

/** Is it something that rules can compare: a built-in part, or a field of the desk's forms? */
export function isFilterPart(desk: Tables, what: string): boolean {
	return Object.hasOwn(parts, what) || desk.all('fields').some(({ name }) => name === what);
}

type Part = (desk: Tables, draft: Draft, made: Ticket | null) => string | null;
const email: Part = (_, draft) => draft.email;
const name: Part = (desk, draft) => userByEmail(desk, draft.email)?.name ?? draft.name;
const subject: Part = (_, draft) => draft.subject;
const message: Part = (_, draft) => draft.message;

/** By their code names; some have two. */
const parts: Readonly<Record<string, Part>> = {
	email,
	'user.email': email,
	name,
	'user.name': name,
	'user.phone': (desk, draft) => draft.phone || userByEmail(desk, draft.email)?.phone || null,
	'user.notes': (desk, draft) => userByEmail(desk, draft.email)?.notes ?? null,
	subject,
	'field.20': subject,
	message,
	body: message,
	'field.21': message,
	priority: priorityText,
	'field.22': priorityText,
	topicId: (_, draft) => (draft.topic === null ? null : String(draft.topic)),
	addressee: (_, draft) => draft.mail?.addressees.map((one) => one.email).join(' ') || null,
	'reply-to': (_, draft) => draft.mail?.replyTo?.email ?? null,
	'reply-to-name': (_, draft) => draft.mail?.replyTo?.name ?? null,
	'org.name': (desk, draft) =>
		organizationOfUser(desk, userByEmail(desk, draft.email))?.name ?? null
};

/**
 * The priority as a text to compare with: what an agent chose, both times. Of a mail there is none before it has become a ticket,
 * then it is the ticket's; of a web ticket there never is (kind *filter-apply*).
 */
function priorityText(desk: Tables, draft: Draft, made: Ticket | null): string | null {
	const ofMail = draft.origin === 'mail' ? (made?.priority ?? null) : null;
	const id = draft.origin === 'agent' ? draft.priority : ofMail;
	return id === null ? null : (desk.get('priorities', id)?.name ?? null);
}
