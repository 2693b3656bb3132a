import type { Command } from '#lib/desk/execute.ts';
import type { Actor, TicketId } from '#lib/desk/model/index.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import {
	coach,
	coachView,
	moveClock,
	perform,
	type Attempt,
	type CoachAction,
	type Scenario
} from '#lib/scenario/index.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { lab } from './shipped.ts';

const MINUTE = 60_000;

/** A desk with its attempt, as the store keeps them. */
export class Session {
	readonly scenario: Scenario;
	readonly tables: DeskMemory;
	attempt: Attempt;

	constructor(file: string, seed?: number) {
		const { scenario, world } = lab(file);
		const begun = beginScenario(scenario, world, seed);
		this.scenario = scenario;
		this.tables = new DeskMemory(begun.events);
		this.attempt = begun.attempt;
	}

	do<V extends Command['verb']>(
		verb: V,
		by: Command['by'],
		args: Extract<Command, { verb: V }>['args']
	) {
		const command = { at: this.attempt.now, by, verb, args } as Command;
		const done = perform(this.tables, this.attempt, this.scenario, command);
		this.keep(done);
		return done.outcome;
	}

	coach(action: CoachAction) {
		this.keep(coach(this.tables, this.attempt, this.scenario, action));
		return this.view;
	}

	pass(minutes: number) {
		const to = this.attempt.now + minutes * MINUTE;
		const moved = moveClock(this.tables, this.attempt, this.scenario, to);
		this.keep(moved);
		return moved.log.map(({ at, words }) => `${Math.floor((at - this.start) / MINUTE)} ${words}`);
	}

	start = 0;
	keep({ events, attempt }: { events: Parameters<DeskMemory['apply']>[0]; attempt: Attempt }) {
		this.tables.apply(events);
		// Stored as JSON, as in a database.
		this.attempt = JSON.parse(JSON.stringify(attempt)) as Attempt;
		this.start ||= this.attempt.now;
	}

	get view() {
		return coachView(this.tables, this.attempt, this.scenario);
	}
	get step() {
		const { step } = this.view;
		if (!step) throw new Error('There is no step.');
		return step;
	}
	check(id: string) {
		return this.step.checks.find((check) => check.id === id);
	}
	agent(username: string) {
		const agent = this.tables.all('agents').find((one) => one.username === username);
		if (!agent) throw new Error(`There is no ${username}.`);
		return { kind: 'agent', id: agent.id } as const;
	}
	id(table: 'teams' | 'slas' | 'topics' | 'statuses' | 'departments', name: string) {
		const row = this.tables.all(table).find((one) => one.name === name);
		if (!row) throw new Error(`There is no ${name} in ${table}.`);
		return row.id as never;
	}
	get ticket() {
		const id = this.attempt.run?.tickets['outage'];
		if (!id) throw new Error('The ticket has no name yet.');
		return id;
	}
	openTicket(email = 'karen@harborbank.example', subject = 'Online banking is down') {
		const topic = this.id('topics', 'Report a Problem');
		this.do(
			'open',
			{ kind: 'guest' },
			{ topic, subject, message: 'Nobody can log in.', name: 'Karen', email }
		);
	}
	/** The tickets of this run, oldest first. */
	get opened() {
		const from = this.attempt.run?.marks.tickets ?? 0;
		const ids = Array.from(
			{ length: this.tables.lastId('tickets') - from },
			(_, n) => from + n + 1
		);
		return ids.flatMap((id) => this.tables.get('tickets', id) ?? []);
	}
	logIn(username: string) {
		const args = { panel: 'agent', username, password: username } as const;
		this.do('log_in', { kind: 'guest' }, args);
	}
	look(by: Actor, id: TicketId) {
		this.coach({ do: 'look', by, at: { kind: 'ticket', id } });
	}
	/** As if all earlier steps had been skipped without a ticket. */
	jumpTo(id: string) {
		const { run } = this.attempt;
		const [first] = Object.values(run?.steps ?? {});
		if (!run || !first) throw new Error('The run has not begun.');
		const record = { ...first, marks: { ...first.marks, tickets: this.tables.lastId('tickets') } };
		const step = this.scenario.steps.findIndex((one) => one.id === id);
		const steps = { ...run.steps, [id]: record };
		this.attempt = { ...this.attempt, run: { ...run, phase: 'working', step, steps } };
	}
	/** Leaves these steps, as they come, with their solutions. */
	skipWhile(ids: readonly string[]) {
		while (ids.includes(this.step.id)) this.coach({ do: 'skip' });
	}
	/** Shows and leaves steps until this one begins. */
	skipTo(id: string) {
		this.coach({ do: 'begin' });
		while (this.step.id !== id) this.coach({ do: 'skip' });
		return this;
	}
}
