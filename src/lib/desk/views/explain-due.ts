import type { Instant, Ticket } from '../model/index.ts';
import { scheduleFor } from '../rules/lifecycle/sla.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { explainDue } from '../time/due.ts';
import type { DueStory } from '../time/story.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { departmentNameOf } from '../rules/names/names.ts';

export interface DueExplained {
	/** The due date that the ticket shows. */
	due: Instant | null;
	/** Set by hand, kept from when the plan was applied, counted just now (closed tickets), or none. */
	by: 'hand' | 'plan' | 'counting now' | 'nothing';
	sla: { name: string; graceHours: number; active: boolean } | null;
	/** The SLA's clock starts at the creation, or at the last reopening. */
	start: { at: Instant; from: 'creation' | 'reopening' };
	schedule: { name: string | null; from: 'department' | 'SLA plan' | 'system default' | 'none' };
	/** Which hours counted; null without an active plan. */
	story: DueStory | null;
	/** The plan, its hours or its schedule were changed since the stored date was counted. */
	outdated: boolean;
	/** Sentences for a screen, most important first. */
	words: readonly string[];
}

/** How a ticket's due date came about. */
export function explainDueDate(desk: Tables, ticket: Ticket): DueExplained {
	const plan = desk.get('slas', ticket.sla);
	const zone = desk.get('settings', 1)?.timezone ?? 'UTC';
	const at = ticket.reopened ?? ticket.created;
	const start = { at, from: ticket.reopened === null ? 'creation' : 'reopening' } as const;
	const schedule = scheduleSource(desk, ticket);
	const story = plan?.active
		? explainDue(
				at,
				plan.graceHours,
				scheduleFor(desk, desk.get('departments', ticket.department), plan),
				desk.all('schedules'),
				zone
			)
		: null;
	const due = ticket.dueDate ?? ticket.slaDue ?? story?.due ?? null;
	const by =
		ticket.dueDate !== null
			? 'hand'
			: ticket.slaDue !== null
				? 'plan'
				: due === null
					? 'nothing'
					: 'counting now';
	const outdated = ticket.slaDue !== null && story !== null && story.due !== ticket.slaDue;
	const explained = {
		due,
		by,
		sla: plan ? { name: plan.name, graceHours: plan.graceHours, active: plan.active } : null,
		start,
		schedule,
		story,
		outdated
	} as const;
	return { ...explained, words: wordsOf(explained, zone, desk, ticket) };
}

function scheduleSource(desk: Tables, ticket: Ticket): DueExplained['schedule'] {
	const name = (id: number | null | undefined) =>
		id ? desk.get('schedules', id)?.name : undefined;
	const department = name(desk.get('departments', ticket.department)?.schedule);
	if (department) return { name: department, from: 'department' };
	const plan = name(ticket.sla === null ? null : desk.get('slas', ticket.sla)?.schedule);
	if (plan) return { name: plan, from: 'SLA plan' };
	const standard = name(desk.get('settings', 1)?.defaultSchedule);
	return standard ? { name: standard, from: 'system default' } : { name: null, from: 'none' };
}

function wordsOf(
	{ due, by, sla, start, schedule, outdated }: Omit<DueExplained, 'words'>,
	zone: string,
	desk: Tables,
	ticket: Ticket
): string[] {
	const time = (instant: Instant) => formatDateTime(instant, zone);
	const words: string[] = [];
	if (by === 'hand' && due !== null)
		words.push(`The due date ${time(due)} was set by hand; it overrides the SLA plan.`);
	if (!sla) return [...words, 'No SLA plan applies, so nothing is counted.'];
	if (!sla.active)
		return [...words, `The SLA plan ${sla.name} is disabled, so nothing is counted.`];
	words.push(
		`${sla.name} allows ${sla.graceHours} ${sla.graceHours === 1 ? 'hour' : 'hours'} from the ${start.from}, ${time(start.at)}.`
	);
	const whose =
		schedule.from === 'department'
			? `the schedule of department ${departmentNameOf(desk, ticket.department) ?? ''}`
			: schedule.from === 'SLA plan'
				? "the SLA plan's schedule"
				: "the help desk's default schedule";
	words.push(
		schedule.name === null
			? 'No schedule applies: every hour counts.'
			: `Only the hours of "${schedule.name}" count: ${whose}.`
	);
	if (outdated)
		words.push(
			'The plan or schedule was changed later; the date stays until the SLA is set again.'
		);
	return words;
}
