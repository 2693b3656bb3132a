import type { Outcome } from '../../../lib/desk/execute.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { verbs } from '../../../lib/desk/verbs/index.ts';
import type { Corpus } from '../corpus.ts';
import { Names } from '../names.ts';
import { carryOutTold, type Stage } from '../play.ts';
import { CorpusError, object } from '../records.ts';
import { askings } from './asked.ts';
import { change } from './changes.ts';
import { told } from './commands.ts';
import { changesOf, see } from './observe.ts';
import { startOf, type Expected, type KindRecord, type KindStep } from './records.ts';
import { storedBy } from './stored.ts';

const SECOND = 1000;

/** Plays a record and reports after each step what the recorder would have written; null where it wrote nothing. */
export async function* play(corpus: Corpus, record: KindRecord): AsyncGenerator<Expected | null> {
	const desk = new DeskMemory(corpus.founded);
	const stage: Stage = { desk, names: new Names(desk, corpus.recorded) };
	let now = startOf(record);
	for (const given of record.given ?? []) change(desk, stage.names, given, now);
	for (const step of record.steps) {
		yield await playStep(stage, step, now);
		now += SECOND;
	}
}

async function playStep(stage: Stage, step: KindStep, now: number): Promise<Expected | null> {
	const { desk, names } = stage;
	if (step.do === 'admin') {
		change(desk, names, object(step, 'change'), now);
		return null;
	}
	const asking = askings[step.do];
	if (asking) return asking(names, step, now);
	const command = await told(step, names);
	if (!command) throw new CorpusError(`There is no command "${step.do}".`);
	if (!(command.verb in verbs)) throw new CorpusError(`The desk has no verb "${command.verb}".`);
	const before = see(names);
	const { outcome, events } = carryOutTold(stage, command, now);
	names.learn();
	return {
		...result(step, outcome),
		...(outcome.refusal ? {} : storedBy(step, desk, outcome)),
		...changesOf(names, before, see(names), events, ['open', 'open_for'].includes(step.do))
	};
}

function result(step: KindStep, { refusal }: Outcome): Expected {
	if (!refusal) return { ok: true };
	const fields = [...new Set(refusal.fields.map(({ message }) => message))];
	return {
		ok: false,
		error: refusal.message,
		...(refusal.http === 200 ? {} : { http: refusal.http }),
		...(refusal.stage ? { stage: refusal.stage } : {}),
		...(fields.length > 0 || step.do === 'save_filter' ? { fields } : {})
	};
}
