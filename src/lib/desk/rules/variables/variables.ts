import type { Instant, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { rootsOf } from './roots.ts';
import { textOf, type Value } from './value.ts';

/**
 * Fills in the variables of a text, such as %{ticket.name.first}: `%{root.part.part}` without blanks. The root is as it is
 * written, parts in any case. What a root does not have is empty; a root that there is not stays as it is typed (kind *canned*).
 */
export function fillIn(desk: Tables, ticket: Ticket, text: string, now: Instant): string {
	const roots = rootsOf({ desk, ticket, now });
	return text.replace(/%\{([^{}\s]+)\}/g, (written, path: string) => {
		const [root = '', ...parts] = path.split('.');
		const value = Object.hasOwn(roots, root) ? roots[root]?.() : undefined;
		if (value === undefined) return written;
		const found = follow(value, parts);
		return found === undefined ? written : textOf(found);
	});
}

/** The value at the end of the path; null when there is none, undefined where the product leaves the variable as it is. */
function follow(value: Value, parts: readonly string[]): Value | undefined {
	let at: Value | undefined = value;
	for (const part of parts) {
		if (part === '') continue;
		if (at === null || at === undefined || typeof at === 'string') return null;
		at = at.part(part.toLowerCase());
	}
	return at;
}
