import type { LoggedName, Ticket } from '../model/index.ts';
import { anyOf, many, yesNo, type Part } from '#lib/kernel/facts/parts.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';
import type { TextWants } from '#lib/kernel/facts/text-wants.ts';
import type { Written } from '#lib/kernel/text/written.ts';
import { rowNamed, shownName } from '../language/names.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { lastEvent } from './deciding.ts';

/** One property of a ticket: what is expected of it, and how it is read. */
export interface Fact {
	/** As the product calls it: "SLA Plan". */
	what: string;
	expected: string;
	found(ticket: Ticket): string;
	holds(ticket: Ticket): boolean;
	/** The thread events that can have decided it, beside the opening. */
	events?: readonly LoggedName[];
	/** The field, where an event "edited" may be about others: one of `editedColumns`, or the label of a custom field. */
	changed?: string;
	/** To know whether it holds, more than the ticket's own row is read. */
	readsMore?: true;
}

type Names = string | readonly string[];
/** Without the words for it: those are made from the values. */
type Decided = Pick<Fact, 'events' | 'changed'>;

export function partOf(scene: Scene, ticket: Ticket | null, fact: Fact): Part {
	const { what, expected, events = [], changed } = fact;
	return {
		what,
		expected,
		found: ticket ? fact.found(ticket) : '',
		held: !!ticket && fact.holds(ticket),
		decidedBy: ticket && lastEvent(scene.tables, ticket, ['created', ...events], changed)
	};
}

/** A property that is the id of a configured thing. */
export function namedFact(
	{ tables: desk }: Scene,
	what: string,
	kind: 'agent' | 'team' | 'department' | 'sla' | 'priority' | 'topic' | 'status',
	names: Names | undefined,
	column: (ticket: Ticket) => number | null,
	decided: Decided
): Fact[] {
	if (names === undefined) return [];
	const none = kind === 'agent' || kind === 'team' ? 'nobody' : 'none';
	const ids = many(names).map((name) => (name === none ? null : rowNamed(desk, kind, name)?.id));
	const expected = many(names).map((name, n) =>
		ids[n] === undefined ? name : shownName(desk, kind, ids[n] ?? null, none)
	);
	return [
		{
			what,
			expected: anyOf(expected),
			found: (one) => shownName(desk, kind, column(one), none),
			holds: (one) => ids.includes(column(one) as never),
			...decided
		}
	];
}

export function flagFact(
	what: string,
	wanted: boolean | undefined,
	column: (ticket: Ticket) => boolean,
	events: readonly LoggedName[]
): Fact[] {
	if (wanted === undefined) return [];
	return [
		{
			what,
			expected: yesNo(wanted),
			found: (one) => yesNo(column(one)),
			holds: (one) => column(one) === wanted,
			events
		}
	];
}

export function textFact(
	what: string,
	wanted: TextWants | undefined,
	textsOf: (ticket: Ticket) => readonly Written[]
): Fact[] {
	if (!wanted) return [];
	const finding = (one: Ticket) => matchText(textsOf(one), wanted);
	return [
		{
			what,
			expected: textExpectation(wanted),
			found: (one) => textFound(finding(one)),
			holds: (one) => finding(one).held
		}
	];
}
