import { anchorOf } from './anchors.ts';
import { kindOf } from './kind-of.ts';
import type { RecordDefinition } from './records.ts';

/** A world and a scenario may use the same title. */
export interface Part {
	readonly records: ReadonlyMap<string, RecordDefinition>;
	/** The heading of a record's section. */
	readonly heading: (title: string) => string;
}

/** The sections of records: what each is, and its keys. `shared` names a record whose keys others take over as they are. */
export function sectionsOf(part: Part, titles: Iterable<string>, shared?: RecordDefinition) {
	const lines: string[] = [];
	for (const title of titles) {
		const record = part.records.get(title);
		if (record)
			lines.push(
				`### ${part.heading(title)}`,
				'',
				record.about,
				'',
				...keysOf(part, record, shared)
			);
	}
	return lines;
}

export function keysOf(part: Part, record: RecordDefinition, shared?: RecordDefinition): string[] {
	const anchor = (title: string) => anchorOf(part.heading(title));
	const takesOver =
		!!shared &&
		record !== shared &&
		Object.keys(shared.fields).every((key) => key in record.fields);
	const keys = Object.entries(record.fields).filter(
		([key]) => !takesOver || !(key in shared.fields)
	);
	const lines = keys.map(([key, field]) => {
		const must = record.required.includes(key) ? '**required**, ' : '';
		return `- \`${key}\` (${must}${kindOf(field, anchor)}): ${field.about}`;
	});
	if (takesOver)
		lines.push(
			`- and every key of [a ${shared.title}](#${anchor(shared.title)}): at least one of them.`
		);
	return lines.length ? [...lines, ''] : [];
}
