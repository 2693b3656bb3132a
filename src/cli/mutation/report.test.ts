import { describe, expect, it } from 'vitest';
import { accepted } from '../../../tests/mutation/accepted.ts';
import { mutantsIn } from './mutants.ts';
import { acceptedAs, figuresOf, inWords, shareOf, tell } from './report.ts';
import type { Fate, Tried } from './try.ts';

const file = 'src/lib/desk/time/walk.ts';

async function tried(...fates: Fate[]): Promise<Tried[]> {
	const mutants = await mutantsIn(file);
	return fates.flatMap((fate, index) => (mutants[index] ? [{ mutant: mutants[index], fate }] : []));
}

describe('the report', () => {
	it('counts a test that never ends as one that noticed the change the change', async () => {
		const all = await tried('noticed', 'timed out', 'survived', 'not reached');
		const figures = figuresOf('here', all);
		expect(shareOf(figures)).toBe(0.5);
		expect(inWords(figures)).toBe(
			'here: 4 tried, 1 noticed, 1 timed out, 2 survived, 0 accepted: 50.0 %'
		);
	});

	it('reports a survivor with its line and its change', async () => {
		const [one] = await tried('survived');
		const told = one ? tell(one) : '';
		expect(told).toMatch(/^src\/lib\/desk\/time\/walk\.ts:\d+ {2}\w+, every test passes\n/);
		expect(told).toContain(' -> ');
	});
});

describe('the survivors that are accepted', () => {
	it('are changes that can still be made, each with a reason', async () => {
		const files = [...new Set(accepted.map(({ file }) => file))];
		const possible = (await Promise.all(files.map(mutantsIn))).flat().map(acceptedAs);
		const stale = accepted.filter((entry) => !possible.includes(entry) || !entry.why);
		expect(stale).toEqual([]);
	});
});
