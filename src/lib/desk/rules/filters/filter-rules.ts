import { filterHows, type Filter } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isFilterPart } from './filters.ts';
import { readPattern } from './pattern.ts';
import { isEmail } from '../people/mail-address.ts';

type Rule = Filter['rules'][number];

/** A line of the form into which nothing was written: it is left out. */
export function isEmptyRule({ what, how, value }: Rule): boolean {
	return !what && !how && !value.trim();
}

/**
 * A rule as it is kept: without blanks around its value, and a regular expression that is one only between delimiters with
 * slashes around it, ignoring case (`filter-regex-001`).
 */
export function tidyRule(rule: Rule): Rule {
	const value = rule.value.trim();
	if (!isRegex(rule) || isUsable(value)) return { ...rule, value };
	const delimited = `/${value}/iu`;
	return { ...rule, value: isUsable(delimited) ? delimited : value };
}

/** It is a pattern that the product takes, though this desk may not know every construct in it. */
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
