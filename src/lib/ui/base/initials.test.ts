import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it('distinguishes colleagues with the same last name', () => {
	expect(initialsOf('John Doe')).toBe('JoD');
	expect(initialsOf('Jane Doe')).toBe('JaD');
});

it('makes do with one word, an address, or nothing', () => {
	expect(['Karen', 'ken@bank.example', ' '].map(initialsOf)).toEqual(['K', 'K', '?']);
});
