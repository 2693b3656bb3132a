import { describe, expect, it } from 'vitest';
import type { FilterAction } from '../../model/index.ts';
import { TrialDesk, withFilter } from '../../verbs/intake/trial-desk.testkit.ts';
import { newDraft } from '../draft.ts';
import { applyFilters, filterMails, loggedActions } from './filter-actions.ts';
import { isFilterPart, matchingFilters } from './filters.ts';

/** A mail of Karen's about her printer, with everything that a rule can look at. */
function mailed() {
	const desk = new TrialDesk({ ...withFilter({}), organizations: [{ name: 'Bank' }] });
	const change = (table: string, id: number, set: object) =>
		desk.tables.apply([{ type: 'changed', table, id, set } as never]);
	change('users', desk.user('karen').id, { phone: '5550100', notes: 'VIP', organization: 1 });
	const draft = newDraft('mail', 'Email', {
		email: 'Karen@customer.example',
		name: 'K. M.',
		subject: 'Printer jam',
		message: 'No paper'
	});
	draft.mail = {
		mailbox: null,
		addressees: [
			{ email: 'boss@x.example', name: 'Boss' },
			{ email: 'pal@x.example', name: '' }
		],
		toDesk: true,
		replyTo: { email: 'other@x.example', name: 'Other' },
		automatic: false,
		bounce: false,
		own: false
	} as never;
	const matches = (rule: object, set: object = {}) => {
		change('filters', 1, { rules: [rule], ...set });
		return matchingFilters(desk.tables, draft).length === 1;
	};
	return { desk, draft, change, matches };
}

describe('what a rule looks at', () => {
	it.each([
		['email', 'karen@customer.example'],
		['user.email', 'karen@customer.example'],
		// Of who is known the name on file.
		['name', 'Karen Miller'],
		['user.name', 'Karen Miller'],
		['user.phone', '5550100'],
		['user.notes', 'VIP'],
		['subject', 'Printer jam'],
		['field.20', 'Printer jam'],
		['message', 'No paper'],
		['body', 'No paper'],
		['field.21', 'No paper'],
		['addressee', 'boss@x.example pal@x.example'],
		['reply-to', 'other@x.example'],
		['reply-to-name', 'Other'],
		['org.name', 'Bank']
	])('%s', (what, value) => {
		const { desk, matches } = mailed();
		expect(isFilterPart(desk.tables, what)).toBe(true);
		expect(matches({ what, how: 'equal', value })).toBe(true);
		expect(matches({ what, how: 'equal', value: 'x' })).toBe(false);
		expect(matches({ what, how: 'not_equal', value: 'x' })).toBe(true);
	});

	it('is what a stranger wrote where nobody is known, and nothing where there is no such thing', () => {
		const { desk, draft, matches } = mailed();
		draft.email = 'new@x.example';
		expect(matches({ what: 'name', how: 'equal', value: 'K. M.' })).toBe(true);
		for (const what of ['user.phone', 'user.notes', 'org.name', 'priority', 'field.22', 'topicId'])
			expect([what, matches({ what, how: 'contains', value: '' })]).toEqual([what, false]);
		draft.phone = '5559999';
		expect(matches({ what: 'user.phone', how: 'equal', value: '5559999' })).toBe(true);
		draft.mail = null;
		for (const what of ['addressee', 'reply-to', 'reply-to-name'])
			expect([what, matches({ what, how: 'contains', value: '' })]).toEqual([what, false]);
		draft.topic = 2 as never;
		expect(matches({ what: 'topicId', how: 'equal', value: '2' })).toBe(true);
		expect(isFilterPart(desk.tables, 'colour')).toBe(false);
		expect(isFilterPart(desk.tables, 'toString')).toBe(false);
	});

	it.each([
		['agent', true, true],
		['mail', false, true],
		['web', false, false]
	] as const)('the priority of a ticket by %s', (origin, first, second) => {
		const { desk, draft } = mailed();
		const priority = desk.id('priorities', 'High');
		desk.tables.apply([
			{
				type: 'changed',
				table: 'filters',
				id: 1,
				set: { rules: [{ what: 'priority', how: 'equal', value: 'High' }] }
			} as never
		]);
		Object.assign(draft, { origin, priority });
		const made = { ...desk.open(), priority };
		expect(matchingFilters(desk.tables, draft)).toHaveLength(first ? 1 : 0);
		expect(matchingFilters(desk.tables, draft, made)).toHaveLength(second ? 1 : 0);
	});

	it('one rule is enough, or all are needed, as the filter says', () => {
		const { desk, draft, change } = mailed();
		const rules = [
			{ what: 'subject', how: 'contains', value: 'jam' },
			{ what: 'subject', how: 'contains', value: 'toner' }
		];
		const found = (set: object) => {
			change('filters', 1, { rules, ...set });
			return matchingFilters(desk.tables, draft).length;
		};
		expect(found({ match: 'any' })).toBe(1);
		expect(found({ match: 'all' })).toBe(0);
		expect(found({ match: 'any', active: false })).toBe(0);
		expect(found({ active: true, target: 'Web' })).toBe(0);
		expect(found({ target: 'Email' })).toBe(1);
	});
});

describe('what an action does', () => {
	const acted = (
		action: FilterAction,
		set: [table: string, id: number, to: object] | null = null
	) => {
		const { desk, draft, change } = mailed();
		if (set) change(...set);
		change('filters', 1, { actions: [action] });
		const rejected = applyFilters(desk.tables, draft, () => false);
		return { draft, rejected, logged: loggedActions(desk.tables, desk.tables.all('filters')) };
	};

	it.each([
		['dept', 2, { department: 2 }, 'Department', 'SysAdmins'],
		['priority', 3, { filterPriority: 3, priority: null }, 'Priority', 'High'],
		['sla', 1, { sla: 1 }, 'SLA', 'Default SLA'],
		['team', 1, { team: 1 }, 'Team', 'Night shift'],
		['agent', 2, { agent: 2 }, 'Agent', 'Jane Doe'],
		['topic', 2, { topic: 2 }, 'Topic', 'Outage'],
		// Its name is looked up among the teams.
		['status', 1, { status: 1 }, 'Ticket Status', 'Night shift'],
		['status', 3, { status: 3 }, 'Ticket Status', false]
	] as const)('%s %i', (type, value, set, kind, name) => {
		const { draft, rejected, logged } = acted({ type, value } as never);
		expect(draft).toMatchObject(set);
		expect(rejected).toBe(false);
		expect(logged).toEqual([{ filter: 'f', type: kind, value: name }]);
	});

	it('a department or topic that is switched off is logged, but not set', () => {
		const off = acted({ type: 'dept', value: 2 } as never, [
			'departments',
			2,
			{ state: 'disabled' }
		]);
		expect(off.draft.department).toBeNull();
		expect(off.logged).toHaveLength(1);
		const topic = acted({ type: 'topic', value: 2 } as never, ['topics', 2, { active: false }]);
		expect(topic.draft.topic).toBeNull();
	});

	it('answers, refuses or is silent, without a log', () => {
		expect(acted({ type: 'canned', value: 5 } as never)).toMatchObject({
			draft: { canned: 5 },
			logged: []
		});
		expect(acted({ type: 'noresp', value: null } as never)).toMatchObject({
			draft: { autoRespond: false, canned: null },
			logged: []
		});
		expect(acted({ type: 'reject', value: null } as never)).toMatchObject({
			rejected: true,
			logged: []
		});
		expect(acted({ type: 'team', value: 99 } as never)).toMatchObject({
			draft: { team: null },
			logged: []
		});
	});

	it('Use Reply-To names another user once, who is asked everything again', () => {
		const { draft } = acted({ type: 'replyto', value: null } as never);
		expect(draft).toMatchObject({ email: 'other@x.example', name: 'Other', usedReplyTo: true });
		const { desk, draft: banned, change } = mailed();
		change('filters', 1, {
			actions: [
				{ type: 'replyto', value: null },
				{ type: 'team', value: 1 }
			]
		});
		expect(applyFilters(desk.tables, banned, (email) => email === 'other@x.example')).toBe(true);
		expect(banned.team).toBeNull();
		const nameless = mailed();
		nameless.change('filters', 1, { actions: [{ type: 'replyto', value: null }] });
		if (nameless.draft.mail) nameless.draft.mail.replyTo = { email: 'x@x.example', name: '' };
		applyFilters(nameless.desk.tables, nameless.draft, () => false);
		expect(nameless.draft.name).toBe('x@x.example');
	});

	it('a mail is read from what the action keeps; what is not there is empty', () => {
		const read = (value: unknown) =>
			filterMails([{ actions: [{ type: 'email', value }] } as never])[0];
		const mail = { from: 'a@x.example', to: 'b@x.example', subject: 'S', message: 'M' };
		expect(read(JSON.stringify(mail))).toEqual(mail);
		const empty = { from: '', to: '', subject: '', message: '' };
		for (const value of [null, 7, '', '{', 'null', '"text"', '{"from":7}'])
			expect(read(value)).toEqual(empty);
		expect(filterMails([{ actions: [{ type: 'team', value: 1 }] } as never])).toEqual([]);
	});
});
