import type { SearchKind } from '#lib/desk/model/index.ts';

/** Values required by a comparison. */
export interface WantedValues {
	kind: 'none' | 'choices' | 'text' | 'number' | 'day' | 'days' | 'period' | 'span';
	/** Maximum number of values. */
	count: number;
	atLeast: number;
}

const one = { count: 1, atLeast: 1 };
const none: WantedValues = { kind: 'none', count: 0, atLeast: 0 };

export function wantedValues(kind: SearchKind, how: string): WantedValues {
	if (without.has(how)) return none;
	if (kind === 'text' || kind === 'number') return { kind, ...one };
	if (kind === 'past' || kind === 'date') return ofDates(how);
	return kind === 'flag' ? none : { kind: 'choices', count: 200, atLeast: 1 };
}

const without: ReadonlySet<string> = new Set([
	'has a value',
	'does not have a value',
	'assigned',
	'unassigned',
	'in the past',
	'in the future'
]);

function ofDates(how: string): WantedValues {
	if (how === 'between') return { kind: 'days', count: 2, atLeast: 2 };
	if (how === 'period') return { kind: 'period', ...one };
	if (how.includes('n days')) return { kind: 'span', count: 2, atLeast: 2 };
	return { kind: 'day', ...one };
}
