import type { NameProblem } from '#lib/desk/found.ts';
import { isRegex, tidyRule } from '#lib/desk/rules/filters/filter-rules.ts';
import { filterParts } from '#lib/desk/rules/filters/filters.ts';
import { readPattern } from '#lib/desk/rules/filters/pattern.ts';
import type { WorldFilter } from '#lib/desk/world.ts';
import type { World } from '#lib/kernel/world.ts';

type Rule = WorldFilter['rules'][number];

/** Rules of ticket filters that could never match, or always: with an unknown field or a broken pattern. */
export function* filterProblems(world: World): Generator<NameProblem> {
	const known = [...filterParts(), ...(world.fields ?? []).map(({ name }) => name)];
	for (const [at, filter] of (world.filters ?? []).entries())
		for (const [n, rule] of filter.rules.entries()) {
			const path = ['filters', at, 'rules', n];
			if (!known.includes(rule.what)) {
				const message = `A new ticket has no part "${rule.what}".`;
				yield { path: [...path, 'what'], message, name: rule.what, known };
			}
			const problem = patternProblem(rule);
			if (problem) yield { path: [...path, 'value'], ...problem, name: '', known: [] };
		}
}

function patternProblem(rule: Rule): { message: string; remedy: string } | null {
	const pattern = isRegex(rule) ? readPattern(rule.value) : null;
	if (!pattern || pattern.ok) return null;
	const message = `"${rule.value}" cannot be used as a regular expression: ${pattern.why}.`;
	const { value } = tidyRule(rule);
	if (value !== rule.value.trim())
		return { message, remedy: `Write '${value.replaceAll("'", "''")}'.` };
	const remedy =
		pattern.kind === 'syntax'
			? 'The real product does not match anything with it either.'
			: 'Write the pattern without it.';
	return { message, remedy };
}
