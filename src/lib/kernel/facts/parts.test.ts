import { describe, expect, it } from 'vitest';
import { anyOf, latest, many, together, yesNo, type Part } from './parts.ts';

const at = (time: number) => ({ at: time, words: `at ${time}`, by: 'John' });
const part = (what: string, held: boolean, decided: number | null): Part => ({
	what,
	expected: `${what}+`,
	found: `${what}-`,
	held,
	decidedBy: decided === null ? null : at(decided)
});

describe('evidence of several parts', () => {
	it('reports all parts while all hold, and the latest event that decided', () => {
		expect(together([part('A', true, 1), part('B', true, 3), part('C', true, 2)])).toEqual({
			held: true,
			expected: 'A: A+; B: B+; C: C+',
			found: 'A: A-; B: B-; C: C-',
			decidedBy: at(3)
		});
	});

	it('reports only failed parts, and what decided them', () => {
		expect(together([part('A', true, 9), part('B', false, 3), part('C', false, null)])).toEqual({
			held: false,
			expected: 'A: A+; B: B+; C: C+',
			found: 'B: B-; C: C-',
			decidedBy: at(3)
		});
	});

	it('does not repeat itself, and skips empty parts', () => {
		const bare: Part = { what: '', expected: 'a reply', found: '', held: true };
		expect(together([bare, bare, part('A', true, null)])).toEqual({
			held: true,
			expected: 'a reply; A: A+',
			found: 'A: A-',
			decidedBy: null
		});
	});

	it('prefers the later one of events at the same moment', () => {
		const [first, second] = [at(1), { ...at(1), by: 'Jane' }];
		expect(latest([first, null, second])).toBe(second);
		expect(latest([second, at(0)])).toBe(second);
		expect(latest([null])).toBeNull();
		expect(latest([])).toBeNull();
	});
});

it('words for lists and flags', () => {
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(anyOf)).toEqual([
		'',
		'a',
		'a or b',
		'a, b or c'
	]);
	expect([true, false].map(yesNo)).toEqual(['yes', 'no']);
	expect([many('a'), many(['a', 'b'])]).toEqual([['a'], ['a', 'b']]);
});
