import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import { choice, dictionary, id, optional, record } from '#lib/kernel/language/define.ts';
import { languageTag } from './language-tag.ts';
import { LANGUAGE_VERSION } from './version.ts';

/** Keys of texts that a learner reads, and of lists of such texts. */
const read: ReadonlySet<string> = new Set([
	'answer',
	'asks',
	'because',
	'calls',
	'done',
	'evades',
	'full',
	'hints',
	'late',
	'look',
	'message',
	'model',
	'not',
	'objectives',
	'opening',
	'otherwise',
	'part',
	'question',
	'really',
	'remember',
	'say',
	'says',
	'subject',
	'summary',
	'tells',
	'text',
	'title',
	'wants'
]);

/** Keys of what holds such texts, beside the happenings of the systems. */
const holders: ReadonlySet<string> = new Set([
	'ask',
	'checks',
	'choices',
	'clues',
	'debrief',
	'decide',
	'expect',
	'happenings',
	'identity',
	'mistakes',
	'partly',
	'people',
	'reason',
	'says',
	'steps',
	'tasks',
	'time limit'
]);

/** By these keys entries of lists are found in an overlay. */
export const entryKeys = ['id', 'topic'] as const;

/** An overlay: the texts of a scenario in another language, by ids. Plain JSON. */
export interface OverlayFile {
	deskdrill: 1;
	translates: string;
	language: string;
	vary?: unknown;
	[part: string]: unknown;
}

/**
 * An overlay file: of a scenario the texts that a learner reads, and nothing else, so that it cannot change a check. Lists of things with ids
 * become dictionaries by these ids. `happenings`: keys of what the systems let people do in one.
 */
export function overlayOf(
	scenario: Definition,
	vary: Definition,
	happenings: Iterable<string>
): Definition<OverlayFile> {
	const maker = new TextsOf(new Set([...holders, ...happenings]));
	const texts = scenario.kind === 'record' ? maker.fields(scenario.fields) : {};
	return record('overlay', 'The texts of a scenario in another language.', {
		deskdrill: choice('The version of this language. Always the first line.', [LANGUAGE_VERSION]),
		translates: id('The id of the scenario whose texts these are.'),
		language: languageTag('The language of these texts: `de`, `pt-BR`.'),
		...texts,
		vary: optional({
			...vary,
			about:
				'The values of what varies that are texts, as in the scenario: its lists and rows in the same order. Of a row only the columns that are texts; names stay.'
		})
	}) as unknown as Definition<OverlayFile>;
}

/** Makes of the definitions of a scenario those of its texts. */
class TextsOf {
	/** What several things hold is made once, so that it has one name in the schema. */
	readonly #made = new Map<Fields, Definition | null>();

	constructor(readonly holders: ReadonlySet<string>) {}

	fields(fields: Fields): Fields {
		const found = Object.entries(fields).flatMap(([key, field]) => {
			const texts = this.#of(field, key);
			return texts ? [[key, optional(texts)] as const] : [];
		});
		return Object.fromEntries(found);
	}

	/** What an overlay may say in the place of a part of a scenario; null: nothing. */
	#of(definition: Definition, key: string): Definition | null {
		const { about } = definition;
		switch (definition.kind) {
			case 'text':
				return read.has(key) && definition.pattern === undefined ? definition : null;
			case 'list': {
				const of = this.#of(definition.of, key);
				if (!of) return null;
				return of.kind === 'record'
					? dictionary(`${about} By their ${entryKeyOf(definition.of)}s.`, null, of)
					: { ...definition, of, min: 0 };
			}
			case 'dictionary': {
				const of = this.holders.has(key) ? this.#of(definition.of, key) : null;
				return of && { ...definition, of };
			}
			case 'either': {
				// Of people: their part in one text, or a record with it.
				const of = definition.of.map((one) =>
					one.kind === 'text' && this.holders.has(key) ? one : this.#of(one, key)
				);
				return of.every((one) => one !== null) ? { ...definition, of } : null;
			}
			case 'record':
				return this.holders.has(key) ? this.#record(definition) : null;
			default:
				return null;
		}
	}

	#record({ title, fields }: Definition & { kind: 'record' }): Definition | null {
		const known = this.#made.get(fields);
		if (known !== undefined) return known;
		const texts = this.fields(fields);
		const made = Object.keys(texts).length
			? record(`translated ${title}`, `The texts of one ${title}.`, texts, 1)
			: null;
		this.#made.set(fields, made);
		return made;
	}
}

function entryKeyOf(definition: Definition): string {
	const fields = definition.kind === 'record' ? definition.fields : {};
	return entryKeys.find((key) => key in fields) ?? 'id';
}
