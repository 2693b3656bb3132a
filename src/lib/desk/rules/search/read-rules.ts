import { searchFields, searchHows, type SearchField, type SearchRule } from '../../model/index.ts';

const MOST_RULES = 50;
const MOST_VALUES = 200;

/** The rules of an advanced search that anybody may have written (an address, a backup); null when they are none. */
export function readRules(value: unknown): readonly SearchRule[] | null {
	if (!Array.isArray(value) || value.length > MOST_RULES) return null;
	const rules = value.map(readRule);
	return rules.every((rule) => rule !== null) ? rules : null;
}

function readRule(value: unknown): SearchRule | null {
	if (typeof value !== 'object' || value === null) return null;
	const { field, how, values } = value as Record<string, unknown>;
	if (typeof field !== 'string' || !isField(field) || typeof how !== 'string') return null;
	if (!searchHows[searchFields[field][1]].includes(how)) return null;
	if (!Array.isArray(values) || values.length > MOST_VALUES) return null;
	const usable = values.every(
		(one): one is string | number => typeof one === 'string' || Number.isFinite(one)
	);
	return usable ? { field, how, values } : null;
}

function isField(name: string): name is SearchField {
	return Object.hasOwn(searchFields, name);
}
