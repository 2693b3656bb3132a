import type { Instant, Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import type { Marks, RunState } from '../attempt.ts';
import { decidingOf, logOf } from '../conditions/deciding.ts';
import { plainText } from '../conditions/text-match.ts';
import type { Scenario } from '../language/scenario.ts';
import { nameFor } from '../people/cast.ts';
import type { Moment } from './types.ts';

/** Rows of one moment are told apart by the command that made them, then by kind. */
interface Placed extends Moment {
	tick: number;
}

const LONGEST = 160;
const kinds = ['step', 'happening', 'event', 'message', 'reply', 'note', 'mail', 'mistake'];

/** Everything that happened in a run, in order. */
export function timeline(
	desk: Tables,
	scenario: Scenario,
	run: RunState,
	tickets: readonly Ticket[]
): Moment[] {
	const placed = [
		...tickets.flatMap((ticket) => ticketMoments(desk, run, ticket)),
		...storyMoments(desk, scenario, run)
	];
	return placed
		.sort((a, b) => a.at - b.at || a.tick - b.tick || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
		.map(({ at, kind, who, words, ticket, step }) => ({
			at,
			kind,
			who,
			words,
			ticket,
			step: step ?? stepAt(scenario, run, at)
		}));
}

const entryKinds = { M: 'message', R: 'reply', N: 'note' } as const;

function ticketMoments(desk: Tables, run: RunState, ticket: Ticket): Placed[] {
	const { id, number } = ticket;
	const thread = `t${id}` as const;
	const of = { ticket: { id, number }, step: null };
	const isNew = (table: 'log' | 'entries' | 'mails', row: number) => row > (run.marks[table] ?? 0);
	return [
		...logOf(desk, ticket)
			.filter((event) => isNew('log', event.id))
			.map((event): Placed => {
				const { at, by, words } = decidingOf(desk, event);
				return { ...of, at, kind: 'event', who: by, words, tick: tickOf(run, 0, event.id) };
			}),
		...desk
			.find('entries', 'thread', thread)
			.filter((entry) => isNew('entries', entry.id))
			.map((entry): Placed => ({
				...of,
				at: entry.at,
				kind: entryKinds[entry.type],
				who: entry.poster,
				words: shortened(entry.body),
				tick: tickOf(run, 1, entry.id)
			})),
		...desk
			.find('mails', 'thread', thread)
			.filter((mail) => isNew('mails', mail.id))
			.map((mail): Placed => ({
				...of,
				at: mail.at,
				kind: 'mail',
				who: mail.from,
				words: `“${mail.subject}” to ${mail.to.join(', ')}`,
				tick: tickOf(run, 2, mail.id)
			}))
	];
}

function storyMoments(desk: Tables, scenario: Scenario, run: RunState): Placed[] {
	const of = { ticket: null };
	const steps = scenario.steps.flatMap((step): Placed[] => {
		const record = run.steps[step.id];
		if (!record) return [];
		const who = nameFor(desk, scenario, step.as);
		const begin: Placed = {
			...of,
			at: record.began,
			kind: 'step',
			who,
			words: step.title,
			step: step.id,
			tick: tickAfter(run, record.marks) - 0.5
		};
		const mistakes = record.mistakes.map(({ id, at }): Placed => ({
			...of,
			at,
			kind: 'mistake',
			who,
			words: plainText(step.mistakes?.find((one) => one.id === id)?.say ?? id),
			step: step.id,
			tick: Infinity
		}));
		return [begin, ...mistakes];
	});
	const happened = run.happened.map(({ at, who, words, step }): Placed => ({
		...of,
		at,
		kind: 'happening',
		who: who === null ? '' : nameFor(desk, scenario, who),
		words: plainText(words),
		step,
		tick: Infinity
	}));
	return [...steps, ...happened];
}

/** The first command after which the table had this id. */
function tickOf(run: RunState, column: 0 | 1 | 2, id: number): number {
	const { ticks } = run;
	let [low, high] = [0, ticks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ticks[middle]?.[column] ?? 0) >= id) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The first command after these marks. */
function tickAfter(run: RunState, { log = 0, entries = 0, mails = 0 }: Marks): number {
	return Math.min(tickOf(run, 0, log + 1), tickOf(run, 1, entries + 1), tickOf(run, 2, mails + 1));
}

function stepAt(scenario: Scenario, run: RunState, at: Instant): string | null {
	const begun = scenario.steps.filter(({ id }) => (run.steps[id]?.began ?? Infinity) <= at);
	return begun.at(-1)?.id ?? null;
}

function shortened(html: string): string {
	const text = plainText(html);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
