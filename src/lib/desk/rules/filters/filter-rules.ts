import { filterHows, type Filter } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isFilterPart } from './filters.ts';
import { readPattern } from './pattern.ts';
import { isEmail } from '../people/mail-address.ts';

type Rule = Filter['rules'][number];

/** An empty line of the form: it is ignored. */
export function isEmptyRule({ what, how, value }: Rule): boolean {
	return !what && !how && !value.trim();
}

/**
 * A rule as stored: with a trimmed value, and with a regular expression without delimiters wrapped in slashes and the flag i
 * (`filter-regex-001`).
 */
export function tidyRule(rule: Rule): Rule {
	const value = rule.value.trim();
	if (!isRegex(rule) || isUsable(value)) return { ...rule, value };
	const delimited = `/${value}/iu`;
	return { ...rule, value: isUsable(delimited) ? delimited : value };
}

/** A pattern that the product accepts, although this desk may not support all of it. */
function isUsable(value: string): boolean {
	const pattern = readPattern(value);
	return pattern.ok || pattern.kind === 'unsupported';
}

export function isRegex({ how }: Rule): boolean {
	return how === 'match' || how === 'not_match';
}

/** What is wrong with each rule, in the product's words; null for a good one. */
export function ruleProblems(desk: Tables, rules: readonly Rule[]): (string | null)[] {
	return rules.map((rule) => problemOf(desk, rule));
}

function problemOf(desk: Tables, rule: Rule): string | null {
	const { what, how, value } = rule;
	if (!what && !how) return 'Incomplete selection';
	if (!isFilterPart(desk, what)) return 'Invalid match selection';
	if (!filterHows.includes(how)) return 'Invalid match type selection';
	// A zero counts as nothing there (`filter-form-017`).
	if (value === '' || value === '0') return 'Value required';
	if (how === 'equal' && /^(user\.)?email$/.test(what) && !isEmail(value))
		return 'Valid email required for the match type';
	return isRegex(rule) ? patternProblem(value) : null;
}

function patternProblem(value: string): string | null {
	const pattern = readPattern(value);
	if (pattern.ok) return null;
	if (pattern.kind === 'syntax') return 'Regex compile error: (#1)';
	return `${pattern.why.charAt(0).toUpperCase()}${pattern.why.slice(1)}.`;
}
