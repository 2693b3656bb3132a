import { describe, expect, it } from 'vitest';
import { Order } from './order.ts';
import { sampleOf } from './sample.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index);

describe('which changes are tried', () => {
	it('is decided by the seed alone', () => {
		expect(sampleOf(hundred, 10, 7)).toEqual(sampleOf(hundred, 10, 7));
		expect(sampleOf(hundred, 10, 7)).not.toEqual(sampleOf(hundred, 10, 8));
	});

	it('is a smaller sample when it is stopped early', () => {
		expect(sampleOf(hundred, 60, 1).slice(0, 10)).toEqual(sampleOf(hundred, 10, 1));
	});

	it('takes none twice, and all when there are not so many', () => {
		expect(new Set(sampleOf(hundred, 60, 1)).size).toBe(60);
		expect(new Set(sampleOf(hundred, 101, 1))).toEqual(new Set(hundred));
	});
});

describe('which tests are asked first', () => {
	const seconds: Record<string, number> = { 'src/a/x.test.ts': 30, 'src/a/y.test.ts': 1 };
	const order = () => new Order((test) => 1000 * (seconds[test] ?? 2));

	it('the one named like the changed file, then those beside it', () => {
		const tests = ['src/b/z.test.ts', 'src/a/y.test.ts', 'src/a/x.test.ts'];
		expect(order().sorted(tests, 'src/a/x.ts')).toEqual([
			'src/a/x.test.ts',
			'src/a/y.test.ts',
			'src/b/z.test.ts'
		]);
	});

	it('the one that noticed other changes', () => {
		const tests = ['tests/one.test.ts', 'tests/other.test.ts'];
		const learned = order();
		learned.noticed('tests/other.test.ts');
		expect(learned.sorted(tests, 'src/a/x.ts')).toEqual(tests.toReversed());
	});
});
