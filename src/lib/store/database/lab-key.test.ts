import { expect, it } from 'vitest';
import { newStore } from '../store.testkit.ts';
import { completeLabKeys, isOwnLab, labKey } from './lab-key.ts';

it('a lab is known by where it comes from, and its id', () => {
	expect([labKey('app', 'cfo-laptop'), labKey('own', 'mine')]).toEqual([
		'app:cfo-laptop',
		'own:mine'
	]);
	expect(['own:mine', 'app:mine', 'mine', null].map(isOwnLab)).toEqual([true, false, false, false]);
});

it('keys of earlier editions are completed: by the words of the file, or else by the labs of then', async () => {
	const { db } = newStore().store;
	const file = (text: string) => ({ fileName: 'a.yaml', text });
	const desks: [scenario: string | null, text: string | null, key: string | null][] = [
		['banking-outage', 'theirs', 'app:banking-outage'],
		['adobe-upgrade', null, 'app:adobe-upgrade'],
		['cfo-laptop', 'theirs', 'app:cfo-laptop'],
		// The person's own file has the id of one of the app's.
		['cfo-laptop', 'mine', 'own:cfo-laptop'],
		['something-else', 'theirs', 'own:something-else'],
		['own:banking-outage', 'theirs', 'own:banking-outage'],
		[null, 'mine', null]
	];
	await db.scenarios.add({ title: 'Mine', scenario: file('mine'), world: null, added: 0 } as never);
	for (const [at, [scenario, text]] of desks.entries()) {
		await db.desks.add({ id: at + 1, title: 'A', scenario, created: 0, number: at } as never);
		const source = { desk: at + 1, scenario: text === null ? null : file(text), world: null };
		await db.sources.add(source as never);
	}
	const keys = async () => (await db.desks.toArray()).map(({ scenario }) => scenario);
	// Of desks that are not there nothing can be completed.
	await completeLabKeys(db, [2, 99]);
	expect(await keys()).toEqual(desks.map(([scenario, , key], at) => (at === 1 ? key : scenario)));
	await completeLabKeys(db, 'all');
	expect(await keys()).toEqual(desks.map(([, , key]) => key));
});
