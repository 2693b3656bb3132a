import type { Instant, Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { RunState, StepRecord } from '../attempt.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Step } from '../language/step.ts';

/** The input of conditions: the desk, the scenario, and the state of the run. */
export interface Scene {
	desk: Tables;
	scenario: Scenario;
	run: RunState;
	now: Instant;
	zone: string;
	/** The current step, with its record; null before the run begins. */
	step: Step | null;
	record: StepRecord | null;
}

export function sceneOf(
	desk: Tables,
	scenario: Scenario,
	run: RunState,
	now: Instant,
	at: number = run.step
): Scene {
	const step = scenario.steps[at] ?? null;
	const record = (step && run.steps[step.id]) ?? null;
	return { desk, scenario, run, now, zone: zoneOf(desk), step, record };
}

export function zoneOf(desk: Tables): string {
	return desk.get('settings', 1)?.timezone ?? 'Etc/UTC';
}

/** The ticket with this name in the scenario. */
export function ticketNamed(scene: Scene, name: string): Ticket | null {
	const id = scene.run.tickets[name];
	return id === undefined ? null : (scene.desk.get('tickets', id) ?? null);
}

const MOST_LOOKED_AT = 100;

/** Ids of the newest tickets opened since the run began, newest first. */
export function openedSince({ desk, run }: Scene): TicketId[] {
	const last = desk.lastId('tickets');
	const first = Math.max(run.marks.tickets ?? 0, last - MOST_LOOKED_AT);
	return Array.from({ length: last - first }, (_, n) => (last - n) as TicketId);
}

/** Those without a name in the scenario. */
export function othersOpened(scene: Scene): TicketId[] {
	const named = new Set(Object.values(scene.run.tickets));
	return openedSince(scene).filter((id) => !named.has(id) && scene.desk.get('tickets', id));
}

/** The highest id before the run, or the step, began. */
export function markOf(
	{ run, record }: Scene,
	table: 'entries' | 'log' | 'mails' | 'tasks',
	since: 'run' | 'step' = 'run'
): number {
	const marks = since === 'step' ? record?.marks : run.marks;
	return marks?.[table] ?? 0;
}
