import type { Outcome } from '#lib/desk/execute.ts';
import type { Refusal } from '#lib/kernel/refusal.ts';
import type { Banner } from '#lib/ui/base/banner.ts';

/**
 * The message after an action on one or several tickets: the refusal if nothing was done, otherwise a banner (or none). Failed ones are
 * listed by number, in the order of the outcomes.
 */
export function sumUp(
	outcomes: readonly Outcome[],
	did: string,
	numbers: readonly string[],
	things = 'tickets'
): { refusal: Refusal | null; banner: Banner | null } {
	const refused = outcomes.flatMap(({ refusal }) => refusal ?? []);
	const [first] = refused;
	if (outcomes.length === 1) {
		const notice = outcomes[0]?.notice ?? null;
		return { refusal: first ?? null, banner: notice ? { kind: 'success', text: notice } : null };
	}
	if (first && refused.length === outcomes.length) {
		const alike = refused.every((one) => sentences(one).join() === sentences(first).join());
		// A common reason is shown at its field; different ones are listed per ticket.
		if (alike) return { refusal: first, banner: null };
		const told = { http: 200, message: leftOut(outcomes, numbers), fields: [] } as const;
		return { refusal: told, banner: null };
	}
	const done = outcomes.length - refused.length;
	if (!first)
		return { refusal: null, banner: { kind: 'success', text: `${done} ${things} ${did}` } };
	const text = `${done} of ${outcomes.length} selected ${things} ${did}. ${leftOut(outcomes, numbers)}`;
	return { refusal: null, banner: { kind: 'warning', text } };
}

/** "#145365, #456971: Permission denied" */
function leftOut(outcomes: readonly Outcome[], numbers: readonly string[]): string {
	const reasons = new Map<string, string[]>();
	outcomes.forEach(({ refusal }, place) => {
		if (!refusal) return;
		const why = sentences(refusal).join(' ');
		reasons.set(why, [...(reasons.get(why) ?? []), `#${numbers[place] ?? ''}`]);
	});
	return [...reasons].map(([why, tickets]) => `${tickets.join(', ')}: ${why}`).join(' ');
}

function sentences({ message, fields }: Refusal): string[] {
	return [message ?? '', ...fields.map((field) => field.message)].filter(Boolean);
}

const columnWords: Readonly<Record<string, string>> = {
	agent: 'Assigned To',
	team: 'Team',
	department: 'Department',
	sla: 'SLA Plan',
	topic: 'Help Topic',
	priority: 'Priority Level',
	source: 'Ticket Source',
	dueDate: 'Due Date',
	forms: 'Forms',
	subject: 'Issue Summary',
	owner: 'User',
	answered: 'Answered',
	overdue: 'Overdue',
	referrals: 'Referrals',
	collaborators: 'Collaborators',
	status: 'Status',
	state: 'Status'
};

/** Which fields somebody else changed while a form was open: "Changed: Department, SLA Plan". */
export function changedWords({ fields }: Refusal): string {
	const names = fields.flatMap(({ field }) => (field ? (columnWords[field] ?? field) : []));
	return names.length > 0 ? `Changed: ${[...new Set(names)].join(', ')}` : '';
}
