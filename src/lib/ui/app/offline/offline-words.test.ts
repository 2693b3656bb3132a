import { expect, it } from 'vitest';
import { offlineWords } from './offline-words.ts';

it.each([
	{ kind: 'ready' },
	{ kind: 'pending' },
	{ kind: 'refused', why: 'the server answered with a login page' },
	{ kind: 'insecure' },
	{ kind: 'unsupported' }
] as const)('says $kind once: the rest does not repeat the title', (offline) => {
	const { title, meaning } = offlineWords(offline);
	const [first = ''] = title.split(' ');
	expect(meaning).not.toContain(title);
	expect(meaning).not.toContain(first);
	expect(meaning.endsWith('.')).toBe(true);
});

it('announces later storing only where it happens', () => {
	expect(offlineWords({ kind: 'pending' }).title).toContain('yet');
	for (const kind of ['insecure', 'unsupported'] as const)
		expect(offlineWords({ kind }).title).not.toContain('yet');
});
