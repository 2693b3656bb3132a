import type { TableEvent } from '#lib/kernel/events.ts';
import type { Command, Outcome } from '#lib/kernel/command.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import { Overlay } from '#lib/kernel/overlay.ts';
import { workTablesOf, type Tables } from '#lib/kernel/tables.ts';
import type { Attempt, Marks, RunState, StepRecord } from '../attempt.ts';
import { sceneOf, type Scene } from '../conditions/scene.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Step } from '../language/step.ts';
import { withoutPosted } from './posted-drafts.ts';
import { inverseOf, withInverse } from './undo.ts';

/** Each command takes a moment, so that instants are unique and ordered even while the clock is stopped. */
const DEED = 1000;

/** Systems and an attempt during a transaction: events are folded on top of the tables below, which do not change. */
export class Stage {
	readonly tables: Overlay;
	readonly events: TableEvent[] = [];
	#attempt: Attempt;

	constructor(
		below: Tables,
		attempt: Attempt,
		readonly scenario: Scenario | null
	) {
		this.tables = new Overlay(below);
		this.#attempt = attempt;
	}

	get attempt(): Attempt {
		return this.#attempt;
	}

	get now(): Instant {
		return this.#attempt.now;
	}

	set now(now: Instant) {
		if (now > this.#attempt.now) this.#attempt = { ...this.#attempt, now };
	}

	get run(): RunState | null {
		return this.#attempt.run;
	}

	/** The run; throws in a sandbox. */
	get running(): RunState {
		if (!this.#attempt.run) throw new Error('There is no run here.');
		return this.#attempt.run;
	}

	changeRun(change: Partial<RunState>) {
		this.#attempt = { ...this.#attempt, run: { ...this.running, ...change } };
	}

	get step(): Step | null {
		return this.scenario?.steps[this.run?.step ?? -1] ?? null;
	}

	get record(): StepRecord | null {
		return (this.step && this.run?.steps[this.step.id]) ?? null;
	}

	changeRecord(change: Partial<StepRecord>) {
		const { step, record, running } = this;
		if (!step || !record) return;
		this.changeRun({ steps: { ...running.steps, [step.id]: { ...record, ...change } } });
	}

	/** What conditions are evaluated against now; null in a sandbox. */
	get scene(): Scene | null {
		const { scenario, run } = this;
		return scenario && run && sceneOf(this.tables, scenario, run, this.now);
	}

	marks(): Marks {
		const { layout } = this.tables.systems;
		const counted = workTablesOf(layout).filter((table) => layout.work[table]?.counted);
		return Object.fromEntries(counted.map((table) => [table, this.tables.lastId(table)]));
	}

	/** A stage on top of this one, whose changes can be kept or discarded. */
	fork(): Stage {
		return new Stage(this.tables, this.#attempt, this.scenario);
	}

	/** Keeps the changes of a fork. */
	keep({ events, attempt }: Stage) {
		for (const event of events) this.fold(event);
		this.#attempt = attempt;
	}

	fold(event: TableEvent) {
		this.tables.fold(event);
		this.events.push(event);
	}

	/** Records how to undo the event in the current step; called before it is folded. */
	#remember(event: TableEvent) {
		const trail = this.run?.trail ?? [];
		const leg = trail.at(-1);
		const inverse = leg && inverseOf(this.tables, event);
		if (!inverse) return;
		const undo = withInverse(leg.undo, inverse);
		if (undo !== leg.undo) this.changeRun({ trail: [...trail.slice(0, -1), { ...leg, undo }] });
	}

	#endPosted(command: Command) {
		const drafts = this.run?.drafts ?? [];
		const left = withoutPosted(drafts, this.tables.systems, command);
		if (left.length < drafts.length) this.changeRun({ drafts: left });
	}

	/**
	 * Carries out a command: folds and collects its events. Time only moves forward: a command dated before the current clock happens now. `takes`: milliseconds, for which the clock then moves on.
	 */
	execute(given: Command, takes = DEED): Outcome {
		const command = { ...given, at: Math.max(given.at, this.now) };
		const outcome = this.tables.systems.execute(this.tables, command);
		if (outcome.events.length === 0) return outcome;
		for (const event of outcome.events) {
			this.#remember(event);
			this.fold(event);
		}
		this.now = command.at + takes;
		if (!outcome.refusal) this.#endPosted(command);
		return outcome;
	}
}
