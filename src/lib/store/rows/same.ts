/** Deep equality of two JSON values; the order of keys does not matter, and undefined equals a missing key. */
export function same(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
		return false;
	const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
	for (const key of keys) if (!same(one[key], other[key])) return false;
	return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
