import type { Outcome } from '#lib/desk/execute.ts';
import type { Banner } from '#lib/ui/shell/desk-context.svelte.ts';

/** Something that can be done with the ticked rows of a list. */
export interface MassAction {
	label: string;
	/** "Are you sure you want to DELETE selected roles?" */
	question: string;
	danger?: boolean;
	run: (id: number) => Promise<Outcome>;
}

/** What to say after an action on several rows: of each thing that was refused, why. */
export function summary(label: string, outcomes: readonly Outcome[]): Banner {
	const refused = outcomes.flatMap(({ refusal }) => refusal ?? []);
	const done = outcomes.length - refused.length;
	if (refused.length === 0) return { kind: 'success', text: `${label}: ${done} done` };
	const why = refused.flatMap(({ message, fields }) =>
		fields.length > 0 ? fields.map((field) => field.message) : (message ?? [])
	);
	const text = [...new Set(why)].join(' ');
	if (done === 0) return { kind: 'error', text };
	return { kind: 'warning', text: `${label}: ${done} of ${outcomes.length} done. ${text}` };
}
