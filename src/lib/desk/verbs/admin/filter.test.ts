import { describe, expect, it } from 'vitest';
import { execute } from '../../execute.ts';
import { foundDesk } from '../../found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { AgentId, Filter } from '../../model/index.ts';

const HEADING = 'Unable to add this ticket filter. Correct any errors below and try again.';
const good = { what: 'subject', how: 'contains', value: 'x' };
const priority = { type: 'priority', value: 3 };

/** Saves a new filter whose form is right but for what is given. */
function save(values: object) {
	const root = {
		username: 'root',
		'first name': 'Root',
		'last name': 'Doe',
		email: 'root@lab.example',
		admin: true,
		department: 'Support',
		role: 'Expanded Access'
	};
	const tables = new DeskMemory(foundDesk({ agents: [root] }, 0));
	const form = { name: 'F', order: 1, rules: [good], actions: [priority], ...values };
	const { refusal, notice, events } = execute(tables, {
		at: 0,
		by: { kind: 'agent', id: 1 as AgentId },
		verb: 'save_filter',
		args: { values: form as Partial<Filter> }
	});
	tables.apply(events);
	return {
		notice,
		heading: refusal?.message,
		fields: (refusal?.fields ?? []).map(({ message }) => message).sort(),
		rules: tables.all('filters').at(-1)?.rules
	};
}
const NONE = 'Unable to validate rules as entered';
const rule = (what: string, how: string, value: string) => ({ rules: [{ what, how, value }] });

describe('the form of a ticket filter (kind filter-form)', () => {
	it('saves a new filter, with the message for an updated one', () => {
		expect(save({})).toMatchObject({
			notice: 'Successfully updated this ticket filter.',
			rules: [good]
		});
	});

	it.each([
		['no name', { name: '' }, ['Name required']],
		['no order', { order: null }, ['Order required']],
		['order zero', { order: 0 }, ['Order required']],
		['order no number', { order: NaN }, ['Must be numeric value']],
		['no target', { target: '' }, ['Target required']],
		['unknown target', { target: 'Fax' }, ['Unknown or invalid target']],
		['no rule', { rules: [] }, ['You must set at least one rule.']],
		['only empty rules', rule('', '', ' '), ['You must set at least one rule.']],
		['no value', rule('subject', 'contains', ''), [NONE, 'Value required']],
		['value zero', rule('subject', 'contains', '0'), [NONE, 'Value required']],
		['only a value', rule('', '', 'x'), ['Incomplete selection', NONE]],
		['no field', rule('', 'contains', 'x'), ['Invalid match selection', NONE]],
		['unknown field', rule('nothing', 'contains', 'x'), ['Invalid match selection', NONE]],
		['unknown comparison', rule('subject', 'like', 'x'), ['Invalid match type selection', NONE]],
		[
			'no address',
			rule('email', 'equal', 'karen'),
			[NONE, 'Valid email required for the match type']
		],
		['a broken pattern', rule('subject', 'match', '(printer'), ['Regex compile error: (#1)', NONE]],
		['its negative', rule('subject', 'not_match', '('), ['Regex compile error: (#1)', NONE]],
		[
			'a pattern beyond this desk',
			rule('subject', 'match', '/(?R)?/'),
			['This desk does not support calls of a group such as (?R) or (?1) in a pattern.', NONE]
		],
		['one good and one bad rule', { rules: [good, { ...good, value: '' }] }, ['Value required']],
		[
			'name, order and rule wrong',
			{ name: '', order: null, ...rule('subject', 'contains', '') },
			['Name required', 'Order required']
		]
	])('%s', (_, values, fields) => {
		const saved = save(values);
		expect(saved.heading).toBe(HEADING);
		expect(saved.fields).toEqual([...fields].sort());
		expect(saved.rules).toBeUndefined();
	});

	it('refuses a filter without actions without a message, and unselected actions with one', () => {
		expect(save({ actions: [] })).toMatchObject({ heading: HEADING, fields: [] });
		expect(save({ actions: [{ type: 'dept', value: null }] }).heading).toBe(
			'Unable to save: Please choose an active Department'
		);
		expect(save({ actions: [{ type: 'priority', value: null }] }).heading).toBe(
			'Unable to save: Please insert a value for pri'
		);
		expect(save({ actions: [{ type: 'reject', value: null }] }).heading).toBeUndefined();
	});

	it('drops empty rules, trims values, and writes patterns out', () => {
		const rules = [
			{ what: 'subject', how: 'contains', value: '  x  ' },
			{ what: '', how: '', value: '' },
			{ what: 'subject', how: 'match', value: '^printer' }
		];
		expect(save({ rules }).rules?.map(({ value }) => value)).toEqual(['x', '/^printer/iu']);
	});
});
