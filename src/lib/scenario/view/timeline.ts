import type { Instant, Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { beginning } from '#lib/kernel/text/beginning.ts';
import { textOf } from '#lib/kernel/text/written.ts';
import type { RunState } from '../attempt.ts';
import { decidingOf, logOf } from '../conditions/deciding.ts';
import type { Scenario } from '../language/scenario.ts';
import { nameFor } from '../people/cast.ts';
import type { Moment } from './types.ts';

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
		.sort((a, b) => a.at - b.at || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
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

function ticketMoments(desk: Tables, run: RunState, ticket: Ticket): Moment[] {
	const { id, number } = ticket;
	const thread = `t${id}` as const;
	const of = { ticket: { id, number }, step: null };
	const isNew = (table: 'log' | 'entries' | 'mails', row: number) => row > (run.marks[table] ?? 0);
	return [
		...logOf(desk, ticket)
			.filter((event) => isNew('log', event.id))
			.map((event): Moment => {
				const { at, by, words } = decidingOf(desk, event);
				return { ...of, at, kind: 'event', who: by, words };
			}),
		...desk
			.find('entries', 'thread', thread)
			.filter((entry) => isNew('entries', entry.id))
			.map((entry): Moment => ({
				...of,
				at: entry.at,
				kind: entryKinds[entry.type],
				who: entry.poster,
				words: shortened(textOf(entry))
			})),
		...desk
			.find('mails', 'thread', thread)
			.filter((mail) => isNew('mails', mail.id))
			.map((mail): Moment => ({
				...of,
				at: mail.at,
				kind: 'mail',
				who: mail.from,
				words: `“${mail.subject}” to ${mail.to.join(', ')}`
			}))
	];
}

function storyMoments(desk: Tables, scenario: Scenario, run: RunState): Moment[] {
	const of = { ticket: null };
	const steps = scenario.steps.flatMap((step): Moment[] => {
		const record = run.steps[step.id];
		if (!record) return [];
		const who = nameFor(desk, scenario, step.as);
		const begin: Moment = {
			...of,
			at: record.began,
			kind: 'step',
			who,
			words: step.title,
			step: step.id
		};
		const isTip = (id: string) => step.mistakes?.find((one) => one.id === id)?.tip === true;
		const drawn = record.mistakes.filter(({ id }) => !isTip(id));
		const mistakes = drawn.map(({ id, at }): Moment => ({
			...of,
			at,
			kind: 'mistake',
			who,
			words: step.mistakes?.find((one) => one.id === id)?.say ?? id,
			step: step.id
		}));
		return [begin, ...mistakes];
	});
	const happened = run.happened.map(({ at, who, words, step }): Moment => ({
		...of,
		at,
		kind: 'happening',
		who: who === null ? '' : nameFor(desk, scenario, who),
		words,
		step
	}));
	return [...steps, ...happened];
}

function stepAt(scenario: Scenario, run: RunState, at: Instant): string | null {
	const begun = scenario.steps.filter(({ id }) => (run.steps[id]?.began ?? Infinity) <= at);
	return begun.at(-1)?.id ?? null;
}

function shortened(text: string): string {
	return text.length > LONGEST ? `${beginning(text, LONGEST)}…` : text;
}
