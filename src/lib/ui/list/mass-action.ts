import type { Outcome } from '#lib/desk/execute.ts';
import type { Banner } from '#lib/ui/base/banner.ts';

/** Something that can be done with the ticked rows of a list. */
export interface MassAction {
	label: string;
	/** What then happened to them: "deleted". */
	did: string;
	/** "Are you sure you want to DELETE selected roles?" */
	question: string;
	danger?: boolean;
	run: (id: number) => Promise<Outcome>;
}

/**
 * What to say after an action on several rows: of each thing that was refused, why.
 *
 * @param things "FAQ categories"
 */
export function summary(things: string, did: string, outcomes: readonly Outcome[]): Banner {
	const refused = outcomes.flatMap(({ refusal }) => refusal ?? []);
	const done = outcomes.length - refused.length;
	const one = outcomes.length === 1;
	const named = one ? singular(things) : things;
	if (refused.length === 0)
		return { kind: 'success', text: `${done} ${named} ${one ? 'was' : 'were'} ${did}.` };
	const why = refused.flatMap(({ message, fields }) =>
		fields.length > 0 ? fields.map((field) => field.message) : (message ?? [])
	);
	const text = [...new Set(why)].join(' ');
	if (done === 0) return { kind: 'error', text };
	const were = done === 1 ? 'was' : 'were';
	return {
		kind: 'warning',
		text: `${done} of ${outcomes.length} ${named} ${were} ${did}. ${text}`
	};
}

/** Of a list's title, as it reads within a sentence: "FAQ categories". */
export function thingsOf(title: string): string {
	return title
		.split(' ')
		.map((word) => (word === word.toUpperCase() ? word : word.toLowerCase()))
		.join(' ');
}

function singular(things: string): string {
	if (things.endsWith('ies')) return things.replace(/ies$/, 'y');
	return things.replace(/(?<=ss|us)es$|s$/, '');
}
