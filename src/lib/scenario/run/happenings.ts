import type { Instant } from '#lib/kernel/ids.ts';
import type { Happened, Round } from '../attempt.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Action } from '../language/actions.ts';
import { isRepeated, MOST_TIMES, type Happening } from '../language/happening.ts';
import type { Step } from '../language/step.ts';
import { instantOfWords, millisecondsOf } from '#lib/kernel/time/words.ts';
import { quotedMarkdown } from '../conditions/quote.ts';
import { keyOf } from './happening-keys.ts';
import { lastStoryRow, nameNewRow } from './new-row.ts';
import { play } from './play.ts';
import type { Stage } from './stage.ts';

interface Pending {
	key: string;
	happening: Happening;
	step: Step | null;
	/** When it is due; null waits for its condition. */
	due: Instant | null;
	round: Round;
}

/** Runs all due happenings. True if one ran: the desk may have changed. */
export function happenDue(stage: Stage): boolean {
	for (const pending of pendingOf(stage)) {
		const { scene, now } = stage;
		if (!scene) return false;
		const { happening, due } = pending;
		const hasCome =
			due === null ? !!happening.when && evaluate(scene, happening.when).held : due <= now;
		if (!hasCome || pending.round.standing) {
			if (pending.round.standing && !hasCome) noteRound(stage, pending, { standing: false });
			continue;
		}
		settle(stage, pending);
		if (happening.unless && evaluate(scene, happening.unless).held) continue;
		happen(stage, pending);
		return true;
	}
	return false;
}

/** A happening has come: it is over, or waits for the next time. */
function settle(stage: Stage, pending: Pending) {
	const { happening, key, round } = pending;
	const count = round.count + 1;
	const most = isRepeated(happening) ? (happening.times ?? MOST_TIMES) : 1;
	if (count >= most) stage.changeRun({ settled: [...stage.running.settled, key] });
	else noteRound(stage, pending, { count, standing: happening.when !== undefined });
}

function noteRound(stage: Stage, { key, round }: Pending, change: Partial<Round>) {
	const { rounds } = stage.running;
	stage.changeRun({ rounds: { ...rounds, [key]: { ...round, ...change } } });
}

/** When the next happening is due that waits for the clock; null when none does. */
export function nextHappening(stage: Stage): Instant | null {
	const dues = pendingOf(stage).flatMap(({ due }) => due ?? []);
	return dues.length ? Math.min(...dues) : null;
}

/** In the order of their moments; those that wait for a condition come first. */
function pendingOf(stage: Stage): Pending[] {
	const { scene, step, record, scenario } = stage;
	if (!scene || !scenario) return [];
	const { began, settled, rounds } = scene.run;
	const list = (
		of: Step | null,
		happenings: readonly Happening[] | undefined,
		since: Instant | null
	) =>
		(happenings ?? []).flatMap((happening, at): Pending[] => {
			const key = keyOf(of, happening, at);
			if (settled.includes(key) || since === null) return [];
			const round = rounds?.[key] ?? { count: 0, standing: false };
			const due = dueOf(happening, since, scene.zone, round.count);
			return [{ key, happening, step: of, due, round }];
		});
	return [
		...list(null, scenario.happenings, began),
		...list(step, step?.happenings, record?.restarted ?? record?.began ?? null)
	].sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
}

function dueOf(
	{ at, after, every }: Happening,
	since: Instant,
	zone: string,
	count: number
): Instant | null {
	if (at !== undefined) return instantOfWords(at, zone);
	if (every !== undefined) return since + millisecondsOf(every) * (count + 1);
	return after === undefined ? null : since + millisecondsOf(after);
}

function happen(stage: Stage, { key, happening, step }: Pending) {
	const who = happening.who ?? step?.as ?? '';
	const name = stage.scene?.nameOf(who) ?? who;
	const at = stage.now;
	const tell = (by: Happened['by'], text: string) => {
		const { scene } = stage;
		const speaker = scene?.person(who)?.email;
		const words = scene ? quotedMarkdown({ ...scene, ...(speaker && { speaker }) }, text) : text;
		const told: Happened = {
			key,
			at,
			who: happening.who ?? null,
			words,
			by,
			step: step?.id ?? null
		};
		stage.changeRun({ happened: [...stage.running.happened, told] });
	};
	const does = (action: Action) => play(stage, action, who);
	const parts = stage.tables.systems.happenings;
	const given = [...parts].filter(([part]) => happening[part] !== undefined);
	for (const [part, { action, by, tells }] of given) {
		const before = lastStoryRow(stage);
		does({ [action]: happening[part] });
		const as = (happening[part] as { as?: string }).as;
		if (as !== undefined) nameNewRow(stage, as, before);
		tell(by, happening.tells ?? tells(name, happening[part] as never));
	}
	if (happening.calls) tell('call', happening.calls);
	for (const action of happening.does ?? []) does(action);
	if (happening.does) tell('desk', happening.tells ?? `${name} works on the desk.`);
	const isTold = given.length > 0 || happening.does !== undefined;
	if (happening.tells && !isTold) tell('word', happening.tells);
}
