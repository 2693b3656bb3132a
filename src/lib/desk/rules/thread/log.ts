import type {
	Actor,
	LoggedData,
	LoggedEvent,
	LoggedName,
	Task,
	ThreadRef,
	Ticket
} from '../../model/index.ts';
import type { Work } from '../../work.ts';

/** Thread of a ticket or a task. */
export function threadOf(subject: Ticket | Task): ThreadRef {
	return isTask(subject) ? `k${subject.id}` : `t${subject.id}`;
}

/**
 * Adds a thread event under the product's own name, with the columns that it keeps for its statistics: the ticket's agent,
 * or who acts when it has none (`hand-assign-again-0`: a release names the releasing agent). Tasks name only their own.
 *
 * @param subject the ticket or task as it is now: the columns are taken from it
 * @param more who did it, when that is not who acts; `byName` is what is stored where no id is
 */
export function log(
	work: Work,
	subject: Ticket | Task,
	name: LoggedName,
	data: LoggedData | null = null,
	more: { by?: Actor; byName?: string } = {}
): LoggedEvent {
	const by = more.by ?? (more.byName === undefined ? work.by : SYSTEM);
	const acting = by.kind === 'agent' && !isTask(subject) ? by.id : null;
	return work.add('log', {
		thread: threadOf(subject),
		name,
		data,
		by,
		byName: more.byName ?? (by.kind === 'system' ? 'SYSTEM' : nameOf(work, by)),
		at: work.at,
		annulled: false,
		agent: subject.agent ?? acting,
		team: subject.team,
		department: subject.department,
		topic: isTask(subject) ? null : subject.topic
	});
}

/** Marks earlier events of this name as annulled. */
export function annul(work: Work, subject: Ticket | Task, name: LoggedName) {
	for (const event of work.find('log', 'thread', threadOf(subject)))
		if (event.name === name && !event.annulled) work.change('log', event.id, { annulled: true });
}

export const SYSTEM: Actor = { kind: 'system' };

/** The name that an entry or an event shows for somebody. */
export function nameOf(work: Work, by: Actor): string {
	if (by.kind === 'agent') return agentName(work.row('agents', by.id));
	if (by.kind === 'user') return work.row('users', by.id).name;
	return by.kind === 'guest' ? 'Guest' : 'SYSTEM';
}

export function agentName(agent: { firstName: string; lastName: string }): string {
	return `${agent.firstName} ${agent.lastName}`.trim();
}

function isTask(subject: Ticket | Task): subject is Task {
	return 'title' in subject;
}
