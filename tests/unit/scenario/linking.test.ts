import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { textOf, worlds } from './shipped.ts';

interface Story {
	steps: object[];
}

/** A lab whose last step links two tickets, with this line of a solution. */
function linkedBy(line: object): string[] {
	const file = parse(textOf('scenarios/cfo-laptop.yaml')) as Story;
	file.steps = [
		...file.steps.slice(0, 5),
		{
			id: 'relate',
			as: 'john',
			title: 'Link them',
			text: 'Link the two tickets.',
			checks: [
				{ id: 'linked', wants: 'They are linked', event: { ticket: 'recovery', name: 'linked' } }
			],
			hints: ['a', 'b', 'c'],
			solution: [line]
		}
	];
	const read = readScenario(stringify(file), worlds);
	if (!read.ok) return read.problems.map(({ message }) => message);
	const { findings } = proveScenario(read.scenario, read.world);
	return findings.filter(({ ok, step }) => !ok && step === 'relate').map(({ message }) => message);
}

const tickets = ['recovery', 'laptop'];

it('a link is made, although the product answers with an error', () => {
	expect(linkedBy({ link: { tickets } })).toEqual([]);
	expect(linkedBy({ link: { tickets }, refused: true })).toEqual([]);
});

it('a link without permission is refused', () => {
	expect(linkedBy({ as: 'Priya', link: { tickets } })[0]).toMatch(/link/);
});
