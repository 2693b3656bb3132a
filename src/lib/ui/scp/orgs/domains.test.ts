import { expect, it } from 'vitest';
import { readDomains } from './domains.ts';

it('reads mail domains as people type them', () => {
	expect(readDomains(' @Bank.example, credit.example\nbank.example ;')).toEqual([
		'bank.example',
		'credit.example'
	]);
	expect(readDomains(' ')).toEqual([]);
});
