import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { deltaOf } from './delta.ts';
import { nothing, type Observation } from './observe.ts';

const of = (more: Partial<Observation>): Observation => ({ ...nothing, ...more });

describe('what changed from one observation to the next', () => {
	it('reports new rows completely, changed rows by their changed fields, and removed rows as null', () => {
		const before = of({ tickets: { T1: { agent: null, team: 'a' }, T2: { agent: 'x' } } });
		const after = of({ tickets: { T1: { agent: 'john', team: 'a' }, T3: { agent: null } } });
		expect(deltaOf(before, after)).toEqual({
			tickets: { T1: { agent: 'john' }, T2: null, T3: { agent: null } }
		});
	});

	it('does not report unchanged fields, not even as null', () => {
		const same = of({ tickets: { T1: { agent: null } }, users: { Karen: ['T1'] } });
		expect(deltaOf(same, same)).toEqual({});
	});

	it('reports the whole set of what an agent sees', () => {
		const before = of({ agents: { john: { T1: { view: true, listed: true }, q: {} } } });
		const after = of({ agents: { john: { T1: { view: true, listed: false }, q: { Open: 1 } } } });
		expect(deltaOf(before, after)).toEqual({
			agents: { john: { T1: { view: true, listed: false }, q: { Open: 1 } } }
		});
	});
});

describe('comparing with recordings', () => {
	it('finds no difference in equal values, whatever the order of keys', () => {
		const one = { events: [{ e: 'E1', data: { a: 1, b: 2 } }] };
		const other = { events: [{ data: { b: 2, a: 1 }, e: 'E1' }] };
		expect(compare(one, other)).toEqual([]);
	});

	it('counts missing and unexpected values', () => {
		const differences = compare(
			{ mails: [{ to: ['a'] }, { to: ['b'] }] },
			{ mails: [{ to: ['a'] }], entries: [{ obj: 'T1' }] }
		);
		expect(differences.map(({ path, field }) => [path, field])).toEqual([
			['entries', 'entries'],
			['mails.1', 'mails']
		]);
	});

	it('names the field without the names of things', () => {
		const [difference] = compare(
			{ tickets: { T7: { agent: 'john' } } },
			{ tickets: { T7: { agent: null } } }
		);
		expect(difference).toEqual({
			path: 'tickets.T7.agent',
			field: 'tickets.agent',
			expected: 'john',
			found: null
		});
	});
});
