import {
	searchFields,
	searchHows,
	type Queue,
	type QueueColumn,
	type QueueId,
	type SearchField
} from '#lib/desk/model/index.ts';
import { searchColumns, type Search } from './request.ts';
import { wantedValues } from './wanted-values.ts';

/** The fields on every form; others can be added. */
const usual = (Object.keys(searchFields) as SearchField[]).slice(0, 8);

export interface FormRule {
	field: SearchField;
	/** Only what is ticked is searched for. */
	on: boolean;
	how: string;
	values: (string | number)[];
}

/** What is being asked for on the form of the advanced search. */
export class SearchForm {
	keywords = $state('');
	rules = $state<FormRule[]>([]);
	columns = $state<readonly QueueColumn[]>([]);
	name = $state('');
	parent = $state<QueueId | null>(null);
	/** The saved search that is being changed. */
	saved = $state.raw<Queue | null>(null);
	/** Missing values are reported after the first attempt to search. */
	tried = $state(false);

	/** @param start a search to begin with @param under the queue that a new one is to stand under */
	constructor(start: Queue | null, under: QueueId | null) {
		this.fill(start);
		if (!start) this.parent = under;
	}

	/** Begins again with a search, or with an empty form. */
	fill(queue: Queue | null) {
		const asked = queue?.criteria.rules ?? [];
		const others = asked.map(({ field }) => field).filter((field) => !usual.includes(field));
		this.rules = [...usual, ...others].map((field) => {
			const rule = asked.find((one) => one.field === field);
			return rule ? { ...rule, values: [...rule.values], on: true } : fresh(field, false);
		});
		this.keywords = queue?.criteria.keywords ?? '';
		this.columns = queue?.columns ?? searchColumns;
		this.saved = queue?.owner ? queue : null;
		this.name = this.saved?.name ?? '';
		this.parent = this.saved?.parent ?? null;
		this.tried = false;
	}

	/** The fields that the form has not yet, by their names. */
	get others(): SearchField[] {
		const here = this.rules.map(({ field }) => field);
		return (Object.keys(searchFields) as SearchField[]).filter((field) => !here.includes(field));
	}

	add(field: SearchField) {
		this.rules.push(fresh(field, true));
	}

	/** Why a rule cannot be searched for, or null. */
	problemOf({ on, field, how, values }: FormRule): string | null {
		const wanted = wantedValues(searchFields[field][1], how);
		const given = values.slice(0, wanted.count).filter((value) => value !== '').length;
		if (!on || given >= Math.min(wanted.count, wanted.atLeast)) return null;
		return wanted.kind === 'choices' ? 'Select at least one' : 'Enter a value';
	}

	get isReady(): boolean {
		return this.columns.length > 0 && this.rules.every((rule) => this.problemOf(rule) === null);
	}

	get search(): Search {
		return {
			keywords: this.keywords,
			rules: this.rules
				.filter(({ on }) => on)
				.map(({ field, how, values }) => {
					const { count } = wantedValues(searchFields[field][1], how);
					return { field, how, values: values.slice(0, count) };
				}),
			columns: this.columns
		};
	}
}

function fresh(field: SearchField, on: boolean): FormRule {
	return { field, on, how: searchHows[searchFields[field][1]][0] ?? '', values: [] };
}
