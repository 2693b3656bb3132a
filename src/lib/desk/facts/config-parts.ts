import type { Evidence } from '#lib/kernel/evidence.ts';
import { anyOf, many, together, yesNo, type Part } from '#lib/kernel/facts/parts.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';
import type { TextWants } from '#lib/kernel/facts/text-wants.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Written } from '#lib/kernel/text/written.ts';
import type { FieldWants } from '../language/field-wants.ts';
import { rowNamed, shownName } from '../language/names.ts';
import { fieldFacts } from './fields.ts';

type Named =
	| 'agent'
	| 'category'
	| 'department'
	| 'mailbox'
	| 'organization'
	| 'priority'
	| 'role'
	| 'schedule'
	| 'sla'
	| 'status'
	| 'team'
	| 'topic';

/** Collects the expected properties of one row. */
export class Parts {
	readonly all: Part[] = [];
	constructor(
		readonly desk: Tables,
		readonly title: string
	) {}

	named(
		what: string,
		kind: Named,
		names: string | readonly string[] | undefined,
		id: number | null
	) {
		if (names === undefined) return;
		const none = kind === 'agent' || kind === 'team' ? 'nobody' : 'none';
		const ids = many(names).map((name) =>
			name === none ? null : rowNamed(this.desk, kind, name)?.id
		);
		const found = shownName(this.desk, kind, id, none);
		this.add(what, anyOf(many(names)), found, ids.includes(id as never));
	}

	flag(what: string, wanted: boolean | undefined, is: boolean) {
		if (wanted !== undefined) this.add(what, yesNo(wanted), yesNo(is), wanted === is);
	}

	choice(what: string, wanted: string | readonly string[] | undefined, is: string) {
		if (wanted !== undefined) this.add(what, anyOf(many(wanted)), is, many(wanted).includes(is));
	}

	text(what: string, wanted: TextWants | undefined, texts: readonly Written[]) {
		if (wanted === undefined) return;
		const finding = matchText(texts, wanted);
		this.add(what, textExpectation(wanted), textFound(finding), finding.held);
	}

	/** Custom fields, by their names. */
	fields(wanted: FieldWants | undefined, values: Readonly<Record<string, string>> | undefined) {
		for (const field of fieldFacts(this.desk, wanted))
			this.add(field.label, field.expected, field.found(values), field.holds(values));
	}

	add(what: string, expected: string, found: string, held: boolean) {
		this.all.push({ what: `${this.title}, ${what}`, expected, found, held });
	}

	/** How well it fits: of those that lack as much, what comes first (a title) tells most. 0 is best. */
	get score(): number {
		const failed = this.all.filter((part) => !part.held);
		const first = this.all.findIndex((part) => !part.held);
		return failed.length === 0 ? 0 : first / this.all.length - failed.length;
	}

	evidence(): Evidence {
		return together(this.all);
	}
}

export function missing(kind: string, name: string, exists: boolean | undefined): Evidence {
	return {
		held: exists === false,
		expected: exists === false ? `no ${kind} ${name}` : `${kind} ${name}`,
		found: `there is no ${kind} ${name}`,
		decidedBy: null
	};
}

export function started(desk: Tables, title: string, exists: boolean | undefined): Parts {
	const parts = new Parts(desk, title);
	parts.flag('is there', exists, true);
	return parts;
}
