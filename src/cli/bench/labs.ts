import type { Command } from '../../lib/desk/execute.ts';
import type { MemoryTables } from '../../lib/kernel/memory.ts';
import type {
	Actor,
	DepartmentId,
	SlaId,
	StatusId,
	TeamId,
	TopicId
} from '../../lib/desk/model/index.ts';
import { idOf, people, START } from './desk.ts';
import type { Meter } from './meter.ts';

/** The commands of the three labs, from the opening of a ticket to its resolution. */
export function playLabs(desk: MemoryTables, meter: Meter, round: number) {
	for (const lab of [lab1, lab2, lab3]) lab(actorsOf(desk, meter, START + round * 60_000));
}

type Perform = (by: Actor, verb: Command['verb'], args: Record<string, unknown>) => void;

interface Lab {
	desk: MemoryTables;
	open(by: Actor, subject: string): void;
	/** On the ticket that was opened last. */
	on: Perform;
}

function actorsOf(desk: MemoryTables, meter: Meter, start: number): Lab {
	let at = start;
	const perform: Perform = (by, verb, args) => {
		at += 1000;
		const outcome = meter.perform(desk, { at, by, verb, args } as unknown as Command);
		if (outcome.refusal) throw new Error(`${verb} was refused: ${JSON.stringify(outcome.refusal)}`);
	};
	return {
		desk,
		open: (by, subject) =>
			perform(by, 'open', {
				topic: idOf<TopicId>(desk, 'topics', 'Other'),
				subject,
				message: '<p>Please help.</p>'
			}),
		on: (by, verb, args) => perform(by, verb, { ticket: desk.lastId('tickets'), ...args })
	};
}

/** Karen's outage goes to the banking team and is resolved by Jane. */
function lab1({ desk, open, on }: Lab) {
	open(people.karen, 'Online banking is down');
	on(people.john, 'assign', {
		to: { kind: 'team', id: idOf<TeamId>(desk, 'teams', 'Online Banking') }
	});
	on(people.john, 'set_sla', { sla: idOf<SlaId>(desk, 'slas', 'Sev-A') });
	on(people.john, 'set_topic', {
		topic: idOf<TopicId>(desk, 'topics', 'Business Critical Outage')
	});
	on(people.jane, 'reply', { body: '<p>We are working on it.</p>' });
	on(people.jane, 'reply', { body: '<p>Solved.</p>', status: resolved(desk) });
}

/** Ken's upgrade: John takes it himself. */
function lab2({ desk, open, on }: Lab) {
	open(people.ken, 'Adobe upgrade');
	on(people.john, 'claim', {});
	on(people.john, 'set_sla', { sla: idOf<SlaId>(desk, 'slas', 'Sev-C') });
	on(people.john, 'reply', { body: '<p>Planned for tonight.</p>' });
	on(people.john, 'reply', { body: '<p>Done.</p>', status: resolved(desk) });
}

/** Priya's laptop: escalated to another department. */
function lab3({ desk, open, on }: Lab) {
	open(people.priya, 'Laptop of the CFO');
	on(people.john, 'set_sla', { sla: idOf<SlaId>(desk, 'slas', 'Sev-C') });
	on(people.john, 'set_sla', { sla: idOf<SlaId>(desk, 'slas', 'Sev-B') });
	on(people.john, 'note', { body: '<p>Battery dead.</p>' });
	on(people.john, 'transfer', {
		department: idOf<DepartmentId>(desk, 'departments', 'SysAdmins'),
		comments: 'Escalating'
	});
	on(people.jane, 'claim', {});
	on(people.jane, 'reply', { body: '<p>A new battery is on its way.</p>' });
	on(people.jane, 'set_status', { status: resolved(desk), comments: 'Confirmed' });
}

function resolved(desk: MemoryTables): StatusId {
	return idOf<StatusId>(desk, 'statuses', 'Resolved');
}
