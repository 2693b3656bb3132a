import { anyOf } from '#lib/kernel/facts/parts.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';
import { plain } from '#lib/kernel/text/written.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { FieldWants } from '../language/field-wants.ts';
import { rowNamed } from '../language/names.ts';

type Values = Readonly<Record<string, string>> | undefined;

/** What is expected of one custom field. */
export interface FieldFact {
	/** As its form shows it. */
	label: string;
	expected: string;
	found(values: Values): string;
	holds(values: Values): boolean;
}

/** The expected custom fields, one by one. */
export function fieldFacts(desk: Tables, wants: FieldWants = {}): FieldFact[] {
	return Object.entries(wants).map(([name, wanted]): FieldFact => {
		const field = rowNamed(desk, 'field', name);
		const label = field?.label ?? name;
		const valueOf = (values: Values = {}) => {
			const key = field?.name ?? name;
			return Object.hasOwn(values, key) ? (values[key] ?? '').trim() : '';
		};
		if (typeof wanted === 'object' && !isList(wanted)) {
			const finding = (values: Values) => matchText([plain(valueOf(values))], wanted);
			return {
				label,
				expected: textExpectation(wanted),
				found: (values) => `${shown(valueOf(values))} ${textFound(finding(values))}`,
				holds: (values) => finding(values).held
			};
		}
		const all = isList(wanted) ? wanted : [wanted];
		return {
			label,
			expected: anyOf(all),
			found: (values) => shown(valueOf(values)),
			holds: (values) => all.some((one) => isSame(one, valueOf(values)))
		};
	});
}

function isList(wanted: FieldWants[string]): wanted is readonly string[] {
	return Array.isArray(wanted);
}

function isSame(wanted: string, value: string): boolean {
	const plainWanted = wanted.trim().toLowerCase();
	return plainWanted === 'empty' ? value === '' : plainWanted === value.toLowerCase();
}

function shown(value: string): string {
	return value === '' ? 'empty' : `“${value}”`;
}
