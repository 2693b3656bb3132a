import {
	searchFields,
	type Instant,
	type QueueCriteria,
	type SearchField,
	type SearchRule,
	type Ticket
} from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Listing } from '../rules/access/listed.ts';
import { readSearch, searchMatches } from './search.ts';
import { dateHolds } from './search-dates.ts';
import { searchValues, type SearchValue } from './search-values.ts';

/** For whom and when a search is made. */
export interface Searching {
	readonly desk: Tables;
	readonly listing: Listing;
	readonly now: Instant;
	/** IANA zone of the desk's calendar. */
	readonly zone: string;
}

/** Rules that depend only on the columns of the queue counters: no ticket has to be read for them. */
const counted: ReadonlySet<SearchField> = new Set<SearchField>([
	'state',
	'department',
	'assignee',
	'answered',
	'assigned',
	'agent',
	'team',
	'departmentManager',
	'departmentName',
	'departmentEmail',
	'overdue',
	'agentEmail'
]);

export function isCounted({ field }: SearchRule): boolean {
	return counted.has(field);
}

/** The rules of a queue and of those above it. */
export function rulesOf(criteria: readonly QueueCriteria[]): readonly SearchRule[] {
	return criteria.flatMap(({ rules = [] }) => rules);
}

/** The words that the queue, and those above it, look for; null for nothing. */
export function keywordsOf(criteria: readonly QueueCriteria[]): string | null {
	return criteria.findLast(({ keywords }) => keywords?.trim())?.keywords ?? null;
}

/** Has the ticket the words that the queue looks for? That reads its owner and its thread. */
export function keywordsHold(
	desk: Tables,
	criteria: readonly QueueCriteria[],
	ticket: Ticket
): boolean {
	const keywords = keywordsOf(criteria);
	return keywords === null || searchMatches(desk, readSearch(keywords), ticket);
}

export function ruleHolds(searching: Searching, rule: SearchRule, ticket: Ticket): boolean {
	if (rule.field === 'assignee') return assigneeHolds(searching.listing, rule, ticket);
	const value = searchValues[rule.field](ticket, searching.desk);
	switch (searchFields[rule.field][1]) {
		case 'choice':
			return rule.values.includes(value as number | string) === (rule.how === 'is');
		case 'optional':
			return optionalHolds(rule, value as number | null);
		case 'flag':
			return value === (rule.how === 'checked');
		case 'number':
			return numberHolds(rule, Number(value));
		case 'text':
			return textHolds(rule, value as readonly string[]);
		default:
			return dateHolds(rule, value as Instant | null, searching.now, searching.zone);
	}
}

function optionalHolds({ how, values }: SearchRule, value: Exclude<SearchValue, boolean>): boolean {
	if (how === 'has a value') return value !== null;
	if (how === 'does not have a value') return value === null;
	return values.includes(value as number) === (how === 'includes');
}

function numberHolds({ how, values: [wanted] }: SearchRule, value: number): boolean {
	if (how === 'equals') return value === Number(wanted);
	return how === 'is less than' ? value < Number(wanted) : value > Number(wanted);
}

function textHolds({ how, values }: SearchRule, texts: readonly string[]): boolean {
	if (how === 'has a value') return texts.length > 0;
	if (how === 'does not have a value') return texts.length === 0;
	const wanted = String(values[0] ?? '').toLowerCase();
	const has = texts.some((text) =>
		how === 'contains' ? text.toLowerCase().includes(wanted) : text.toLowerCase() === wanted
	);
	return has === (how !== 'does not equal');
}

/** Values are `me`, `my teams`, `agent 3`, `team 1`. */
function assigneeHolds(
	listing: Listing,
	{ how, values }: SearchRule,
	{ agent, team }: Pick<Ticket, 'agent' | 'team'>
): boolean {
	const assigned = agent !== null || team !== null;
	if (how === 'assigned' || how === 'unassigned') return assigned === (how === 'assigned');
	const has = values.some((value) => {
		if (value === 'me') return agent === listing.agent;
		if (value === 'my teams') return team !== null && listing.teams.has(team);
		return value === `agent ${agent}` || value === `team ${team}`;
	});
	return has === (how === 'includes');
}
