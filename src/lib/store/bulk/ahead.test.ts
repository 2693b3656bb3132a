import { expect, it } from 'vitest';
import { Ahead } from './ahead.ts';

it('works on two pieces at once, in their order, and reports errors', async () => {
	const told: string[] = [];
	const ends: (() => void)[] = [];
	const piece = (name: string) => () => {
		told.push(`${name} begins`);
		return new Promise<void>((resolve) => ends.push(resolve)).then(() => {
			told.push(`${name} ends`);
		});
	};
	const ahead = new Ahead();
	await ahead.add(piece('one'));
	await ahead.add(piece('two'));
	const third = ahead.add(piece('three'));
	await Promise.resolve();
	expect(told).toEqual(['one begins', 'two begins']);
	ends[0]?.();
	await third;
	expect(told).toEqual(['one begins', 'two begins', 'one ends', 'three begins']);
	for (const end of ends) end();
	await ahead.end();

	await ahead.add(() => Promise.reject(new Error('full')));
	await expect(ahead.end()).rejects.toThrow('full');
	await ahead.settled();
});
