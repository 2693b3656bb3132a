import type { Corpus } from './corpus.ts';
import { reasonOf } from './guard.ts';
import { carryOut, stageOf, type Stage } from './play.ts';
import {
	CorpusError,
	instantOf,
	readJson,
	type Json,
	type JsonObject,
	type Step
} from './records.ts';

/** `queues-fixture.json`: a desk of many tickets, and the commands that built it. */
interface Fixture {
	now: string;
	/** In the order of their creation; without the thread's own names. */
	tickets: readonly (JsonObject & { number: string })[];
	entries: readonly JsonObject[];
	visible: Record<string, { listed: readonly string[]; view: readonly string[] }>;
	queue_counts: Record<string, Record<string, number>>;
	/** Instant, command, arguments, whether it went well. */
	build_commands: readonly (readonly [at: string, cmd: string, args: JsonObject, ok: boolean])[];
}

/** The desk that the fixture's commands build, with every ticket under its recorded number. */
export interface BuiltFixture {
	fixture: Fixture;
	stage: Stage;
	now: number;
	/** Commands with results other than recorded. */
	astray: readonly string[];
}

const built = new WeakMap<Corpus, BuiltFixture>();

/** Builds the fixture's desk; once for every corpus. */
export function fixtureOf(corpus: Corpus): BuiltFixture {
	let known = built.get(corpus);
	if (!known) built.set(corpus, (known = build(corpus)));
	return known;
}

function build(corpus: Corpus): BuiltFixture {
	const fixture = readJson<Fixture>(corpus.directory, 'queues-fixture.json');
	if (!fixture) throw new CorpusError(`There is no queues-fixture.json in ${corpus.directory}.`);
	const stage = stageOf(corpus.founded, corpus.recorded);
	const astray = fixture.build_commands.flatMap(([at, cmd, args, ok]) => {
		const found = tryOut(stage, { ...args, at, cmd });
		nameTickets(stage, fixture);
		return (found === null) === ok
			? []
			: [`${at} ${cmd} ${JSON.stringify(args)}: ${found ?? 'done'}`];
	});
	return { fixture, stage, now: instantOf(fixture.now), astray };
}

/** Why a command could not be carried out; null when it was. */
function tryOut(stage: Stage, step: Step): string | null {
	try {
		const refusal = carryOut(stage, step).outcome?.refusal;
		return refusal ? JSON.stringify(refusal) : null;
	} catch (error) {
		return reasonOf(error);
	}
}

/** Ticket numbers are random, so a new ticket gets the recorded one. */
function nameTickets({ desk, names }: Stage, fixture: Fixture) {
	const known = names.tickets.size;
	names.learn((count) => fixture.tickets[count - 1]?.number ?? `ticket ${count}`);
	for (let id = known + 1; id <= desk.lastId('tickets'); id++) {
		const number = names.ticket(id) ?? '';
		desk.apply([{ type: 'changed', table: 'tickets', id, set: { number } }]);
	}
}

/** Fields that are the same in the fixture and in the sequences, for comparing. */
export function withoutNumber(ticket: JsonObject): Record<string, Json> {
	return Object.fromEntries(Object.entries(ticket).filter(([key]) => key !== 'number')) as Record<
		string,
		Json
	>;
}
