import type { Evidence } from '#lib/kernel/evidence.ts';

/** Of a thing that is not there. */
export function missing(what: string, name: string): Evidence {
	return {
		held: false,
		expected: `the ${what} ${name}`,
		found: 'it is not there',
		decidedBy: null
	};
}
