import type { Deciding, Evidence } from '../evidence.ts';

/** One thing looked at, as the beginning of evidence. */
export interface Part {
	/** "SLA Plan"; empty when `expected` says it all. */
	what: string;
	expected: string;
	found: string;
	held: boolean;
	decidedBy?: Deciding | null;
}

/** Evidence of parts that must all hold: what was found is said of those that do not, or of all when all do. */
export function together(parts: readonly Part[]): Evidence {
	const failing = parts.filter((part) => !part.held);
	const shown = failing.length ? failing : parts;
	return {
		held: failing.length === 0,
		expected: sentence(parts.map(({ what, expected }) => [what, expected])),
		found: sentence(shown.map(({ what, found }) => [what, found])),
		decidedBy: latest(shown.map((part) => part.decidedBy ?? null))
	};
}

function sentence(parts: readonly (readonly [string, string])[]): string {
	const said = parts.map(([what, value]) => (what ? `${what}: ${value}` : value)).filter(Boolean);
	return [...new Set(said)].join('; ');
}

export function latest(all: readonly (Deciding | null)[]): Deciding | null {
	return all.reduce((best, one) => (one && (!best || one.at >= best.at) ? one : best), null);
}

export function many<T>(value: T | readonly T[]): readonly T[] {
	return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

export function anyOf(values: readonly string[]): string {
	if (values.length < 2) return values[0] ?? '';
	return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

export function yesNo(value: boolean): string {
	return value ? 'yes' : 'no';
}
