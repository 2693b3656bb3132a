import type { Definition } from '#lib/kernel/language/definition.ts';
import { language } from '#lib/systems/language.ts';
import { anchorOf } from './anchors.ts';
import { recordsIn } from './records.ts';
import { sectionsOf, type Part } from './sections.ts';
import { verbLists, verbSections } from './verbs.ts';
import { stockLists, wordLists } from './word-lists.ts';

const { action, condition, overlay, scenario, world: worldFile } = language;
const { sayings } = language.systems;

/**
 * The text of `scenarios/REFERENCE.md`: the template's prose, with every list generated from the definitions that the program uses. Throws
 * if the template names an unknown list.
 */
export function reference(template: string): string {
	const lists = listsOfWords();
	const text = template.replaceAll(/^<!-- list: (.+) -->$/gm, (_, name: string) => {
		const lines = lists[name];
		if (!lines) throw new Error(`The template of the reference asks for an unknown list: ${name}.`);
		return lines.join('\n').trim();
	});
	return `${text.replace('<!-- contents -->', () => contentsOf(text)).trim()}\n`;
}

function listsOfWords(): Readonly<Record<string, readonly string[]>> {
	const records = recordsOfScenario();
	const story: Part = { records, heading: (title) => title };
	const conditions = recordsIn(condition);
	const shared = records.get('condition');
	const actions = [...recordsIn(action).keys()].filter((title) => !sayings.has(title));
	const rest = [...records.keys()].filter(
		(title) => !conditions.has(title) && !actions.includes(title) && !sayings.has(title)
	);
	const worldRecords = recordsIn(worldFile);
	const world: Part = {
		records: worldRecords,
		heading: (title) => (records.has(title) ? `${title} of a world file` : title)
	};
	return {
		scenario: sectionsOf(story, rest, shared),
		conditions: sectionsOf(story, ['condition', ...conditions.keys()].filter(isFirst)),
		'verbs by subject': verbLists(story),
		actions: sectionsOf({ ...story, records: withoutVerbs(records) }, actions),
		verbs: verbSections(story),
		words: wordLists(),
		stock: stockLists(),
		quotes: quoteLists(),
		overlay: sectionsOf({ records: recordsIn(overlay), heading: (title) => title }, overlays()),
		world: sectionsOf(world, worldRecords.keys())
	};
}

/** The overlay and its parts; what varies is described where scenarios are. */
function overlays(): string[] {
	return [...recordsIn(overlay).keys()].filter((title) => title !== 'variable');
}

/** What texts can quote, by what it is quoted of. */
function quoteLists(): string[] {
	return [...language.systems.quotes].flatMap(([key, { parts }]) =>
		Object.entries(parts).map(
			([part, about]) => `- \`{${part ? `${key}.${part}` : key}}\`: ${about}`
		)
	);
}

/** Without those of the world that it may hold: they have a chapter of their own. */
export function recordsOfScenario(): Part['records'] {
	if (scenario.kind !== 'record') return new Map();
	const fields: Record<string, Definition> = { ...scenario.fields };
	const { changes } = fields;
	delete fields['world'];
	delete fields['changes'];
	const found = recordsIn({ ...scenario, fields });
	found.set(scenario.title, scenario);
	if (changes?.kind === 'record') found.set(changes.title, { ...changes, fields: {} });
	return found;
}

/** An action's own keys; its verbs have sections of their own. */
function withoutVerbs(records: Part['records']): Part['records'] {
	const found = records.get('action');
	if (!found) return records;
	const fields = Object.fromEntries(
		Object.entries(found.fields).filter(([key]) => !sayings.has(key))
	);
	return new Map([...records, ['action', { ...found, fields }]]);
}

function isFirst(title: string, place: number, titles: readonly string[]): boolean {
	return titles.indexOf(title) === place;
}

/** Links to the chapters. */
function contentsOf(text: string): string {
	return [...text.matchAll(/^## (.+)$/gm)]
		.map(([, heading = '']) => `- [${heading}](#${anchorOf(heading)})`)
		.join('\n');
}
