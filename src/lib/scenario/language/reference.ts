import type { Definition, Fields } from './definition.ts';
import { sayings } from './actions.ts';
import { expectation } from '../read/expectation.ts';
import { resolve } from '../read/definition-at.ts';
import { scenario } from './scenario.ts';
import { worldFile } from './world.ts';

const BEGIN =
	'<!-- reference: written by "npm run scenario -- write" from the definition of the language -->';
const END = '<!-- end of the reference -->';

/** The author's guide with its reference written anew from the definition. */
export function withReference(guide: string): string {
	const begin = guide.indexOf(BEGIN);
	const end = guide.indexOf(END);
	if (begin < 0 || end < begin) throw new Error('The guide has no place for the reference.');
	return `${guide.slice(0, begin)}${BEGIN}\n\n${reference()}${guide.slice(end)}`;
}

function reference(): string {
	const lines = [
		...sectionsOf('Scenario files', scenario),
		...sectionsOf('World files', worldFile)
	];
	return `${lines.join('\n').trim()}\n\n`;
}

function sectionsOf(title: string, root: Definition): string[] {
	const records = new Map<string, { about: string; fields: Fields; required: readonly string[] }>();
	collect(root, records);
	const lines = [`### ${title}`, ''];
	for (const [name, { about, fields, required }] of records) {
		const said = sayings.get(name);
		lines.push(`#### ${said ? `\`${name}\` (${said.label})` : name}`, '', about, '');
		for (const [key, field] of Object.entries(fields)) {
			const must = required.includes(key) ? ', required' : '';
			lines.push(`- \`${key}\` (${kindOf(field)}${must}): ${field.about}`);
		}
		if (Object.keys(fields).length) lines.push('');
	}
	return lines;
}

function collect(
	definition: Definition,
	records: Map<string, { about: string; fields: Fields; required: readonly string[] }>
) {
	switch (definition.kind) {
		case 'later':
			return collect(definition.of(), records);
		case 'list':
		case 'dictionary':
			return collect(definition.of, records);
		case 'either':
			return definition.of.forEach((one) => collect(one, records));
		case 'record': {
			const { title, about, fields, required } = definition;
			if (records.has(title)) return;
			records.set(title, { about, fields, required });
			for (const field of Object.values(fields)) collect(field, records);
		}
	}
}

function kindOf(definition: Definition): string {
	switch (definition.kind) {
		case 'record':
			return `a ${definition.title}`;
		case 'later':
			return kindOf(resolve(definition.of(), undefined));
		case 'list':
			return `list of ${kindOf(definition.of).replace(/^a /, '')}`;
		case 'dictionary':
			return 'names with values';
		case 'choice': {
			const words = definition.values.map((value) => `\`${String(value)}\``);
			return words.length > 14 ? 'one word of the product’s' : words.join(' or ');
		}
		case 'either':
			return [...new Set(definition.of.map(kindOf))].join(' or ');
		default:
			return expectation(definition).message;
	}
}
