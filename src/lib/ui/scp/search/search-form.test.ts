import { describe, expect, it } from 'vitest';
import { searchFields, searchHows } from '#lib/desk/model/index.ts';
import { adhocQueue } from './request.ts';
import { wantedValues } from './wanted-values.ts';
import { SearchForm } from './search-form.svelte.ts';

describe('the form of the advanced search', () => {
	it('begins with eight fields, none of them asked for', () => {
		const form = new SearchForm(null, null);
		expect(form.rules.map(({ field }) => searchFields[field][0])).toEqual([
			'TicketStatus / Status Name',
			'TicketStatus / State',
			'Department',
			'Assignee',
			'Help Topic',
			'Create Date',
			'SLA Due Date',
			'Due Date'
		]);
		expect(form.search.rules).toEqual([]);
		expect(form.isReady).toBe(true);
	});

	it('shows a search again as it was asked for', () => {
		const search = {
			keywords: 'bank',
			rules: [{ field: 'subject', how: 'contains', values: ['x'] } as const],
			columns: ['Ticket', 'Status'] as const
		};
		const form = new SearchForm(adhocQueue(search), null);
		expect(form.search).toEqual(search);
		expect(form.others).not.toContain('subject');
	});

	it('waits for the values that a comparison needs, and sends no others', () => {
		const form = new SearchForm(null, null);
		form.add('subject');
		const rule = form.rules.at(-1);
		if (!rule) throw new Error('It was added.');
		expect(form.problemOf(rule)).toBeNull();
		rule.how = 'contains';
		expect(form.problemOf(rule)).toBe('Enter a value');
		rule.values = ['printer'];
		expect(form.isReady).toBe(true);
		rule.how = 'has a value';
		expect(form.search.rules).toEqual([{ field: 'subject', how: 'has a value', values: [] }]);
	});

	it('knows what every comparison needs', () => {
		const needs = Object.entries(searchHows).flatMap(([kind, hows]) =>
			hows.map((how) => wantedValues(kind as keyof typeof searchHows, how).kind)
		);
		expect(new Set(needs)).toEqual(
			new Set(['none', 'choices', 'text', 'number', 'day', 'days', 'period', 'span'])
		);
	});
});
