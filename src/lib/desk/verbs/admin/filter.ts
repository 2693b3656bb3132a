import { filterTargets, type Filter, type FilterAction } from '../../model/index.ts';
import { refuse } from '#lib/kernel/refusal.ts';
import { isEmptyRule, ruleProblems, tidyRule } from '../../rules/filters/filter-rules.ts';
import type { Work } from '../../work.ts';
import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

/** What its form asks, and in which words, is recorded (kinds *filter-form* and *filter-regex*). */
export const filter: Kind<'filters'> = {
	table: 'filters',
	thing: 'ticket filter',
	fresh: {
		name: '',
		order: 99,
		active: true,
		match: 'any',
		stop: false,
		target: 'Any',
		mailbox: null,
		rules: [],
		actions: []
	},
	refs: { mailbox: 'mailboxes' },
	tidy: ({ rules, ...values }) => ({
		...values,
		...(rules ? { rules: rules.filter((rule) => !isEmptyRule(rule)).map(tidyRule) } : {})
	}),
	check(work, row, report) {
		let faults = 0;
		const fault = (field: string, message: string) => {
			faults++;
			report(field, message);
		};
		if (!row.name.trim()) fault('name', 'Name required');
		else if (taken(work, 'filters', row, 'name')) fault('name', 'Name already in use');
		const order = orderProblem(row.order);
		if (order) fault('order', order);
		const headIsRight = faults === 0;
		if (!row.target) fault('target', 'Target required');
		else if (!filterTargets.includes(row.target)) fault('target', 'Unknown or invalid target');
		if (headIsRight) checkRules(ruleProblems(work, row.rules), fault);
		if (faults === 0) refuseActions(work, row);
	},
	added: () => 'Successfully updated this ticket filter.',
	updated: () => 'Successfully updated this ticket filter.'
};

/** What was typed may be no number at all. */
function orderProblem(order: number | null): string | null {
	if (order === null || order === 0) return 'Order required';
	return Number.isFinite(order) ? null : 'Must be numeric value';
}

function checkRules(
	problems: readonly (string | null)[],
	report: (field: string, message: string) => void
) {
	if (problems.length === 0) report('rules', 'You must set at least one rule.');
	else if (!problems.includes(null)) report('rules', 'Unable to validate rules as entered');
	for (const [index, problem] of problems.entries()) if (problem) report(`rules.${index}`, problem);
}

/** The product refuses a filter without actions without saying why; the form says it. */
function refuseActions(work: Work, { id, actions }: Filter) {
	if (actions.length === 0) {
		const attempt = id === 0 ? 'add' : 'update';
		refuse(`Unable to ${attempt} this ticket filter. Correct any errors below and try again.`);
	}
	const unchosen = actions.find((action) => !isChosen(work, action))?.type;
	if (unchosen === 'dept') refuse('Unable to save: Please choose an active Department');
	if (unchosen === 'topic') refuse('Unable to save: Please choose an active Help Topic');
	if (unchosen) refuse(`Unable to save: Please insert a value for ${codeOf(unchosen)}`);
}

function isChosen(work: Work, { type, value }: FilterAction): boolean {
	if (type === 'dept') return work.get('departments', Number(value))?.state === 'active';
	if (type === 'topic') return !!work.get('topics', Number(value))?.active;
	return withoutValue.includes(type) || (value !== null && value !== '');
}

const withoutValue = ['reject', 'noresp', 'replyto'];

/** The product's own short names, which its message shows. */
function codeOf(type: string): string {
	return type === 'priority' ? 'pri' : type;
}

export const save_filter = saveVerb('save_filter', filter);
export const remove_filter = removeVerb('remove_filter', filter);
