import { expect, it } from 'vitest';
import { ofVisibility, visibilities, visibilityOf } from './field-words.ts';

it('knows every visibility by what it requires', () => {
	for (const { value } of visibilities) expect(visibilityOf(ofVisibility(value))).toBe(value);
	const odd = { visibleToUsers: false, requiredForUsers: true, requiredForAgents: true };
	expect(visibilityOf(odd)).toBe('internal required');
});
