import type { Address } from '#lib/ui/desk/address.ts';

interface Placed {
	path: string;
	query?: Readonly<Record<string, string | true>>;
}

/** The matching page for an address, with its parameters; null for none. */
export function matchPage<P extends Placed>(
	address: Address,
	pages: readonly P[]
): { page: P; params: Record<string, string> } | null {
	let best: { page: P; params: Record<string, string>; weight: number } | null = null;
	for (const page of pages) {
		const named = matchPath(page.path, address.path);
		if (!named || !matchQuery(page.query ?? {}, address.query)) continue;
		const weight = Object.keys(page.query ?? {}).length * 10 - Object.keys(named).length;
		if (!best || weight > best.weight)
			best = { page, params: { ...address.query, ...named }, weight };
	}
	return best && { page: best.page, params: best.params };
}

/** What two addresses have in common that show the same page; see `keyedBy`. */
export function keyOf(address: Address, keyedBy: readonly string[] | undefined): string {
	if (!keyedBy) return address.text;
	return JSON.stringify([address.path, ...keyedBy.map((name) => address.query[name] ?? null)]);
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
	const wanted = pattern.split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return null;
	const named: Record<string, string> = {};
	for (const [index, part] of wanted.entries()) {
		const value = given[index] ?? '';
		if (part.startsWith(':') && value !== '') named[part.slice(1)] = value;
		else if (part.toLowerCase() !== value.toLowerCase()) return null;
	}
	return named;
}

function matchQuery(
	wanted: Readonly<Record<string, string | true>>,
	given: Readonly<Record<string, string>>
): boolean {
	return Object.entries(wanted).every(([key, value]) =>
		value === true ? !!given[key] : given[key] === value
	);
}
