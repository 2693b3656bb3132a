import { expect, it } from 'vitest';
import { offlineWords } from './offline-words.ts';

it.each([
	{ kind: 'ready' },
	{ kind: 'pending' },
	{ kind: 'refused', why: 'the server answered with a login page' },
	{ kind: 'insecure' },
	{ kind: 'unsupported' }
] as const)('says $kind once: what the title says, the rest does not say again', (offline) => {
	const { title, meaning } = offlineWords(offline);
	const [first = ''] = title.split(' ');
	expect(meaning).not.toContain(title);
	expect(meaning).not.toContain(first);
	expect(meaning.endsWith('.')).toBe(true);
});

it('promises a later storing only where it comes', () => {
	expect(offlineWords({ kind: 'pending' }).title).toContain('yet');
	for (const kind of ['insecure', 'unsupported'] as const)
		expect(offlineWords({ kind }).title).not.toContain('yet');
});
