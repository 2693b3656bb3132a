import { MOST_KEYS, type Definition, type Fields } from '#lib/kernel/language/definition.ts';

export type JsonSchema = { [keyword: string]: unknown };

const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';
const MOMENT = '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$';
const DURATION = '^\\d{1,5} (second|minute|hour|day|week)s?$';

/** The name of the schema of a text with a placeholder in it, which stands for values of other kinds: see `compile-validator.mjs`. */
const PLACEHOLDER = 'placeholder';
const placeholder = {
	type: 'string',
	pattern: '\\{[^{}]+\\}',
	description: 'A value that varies: `{NAME}` or `{NAME.COLUMN}` of `vary`.'
};

/** The published JSON Schema (2020-12) of a definition. `varies`: a placeholder may stand for values of every kind. */
export function jsonSchema(root: Definition, title: string, varies = false): JsonSchema {
	const defs: Defs = new Map();
	if (varies) defs.set(PLACEHOLDER, { fields: null, schema: placeholder });
	const schema = shapeOf(root, defs);
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		...schema,
		title,
		$defs: Object.fromEntries([...defs].map(([name, def]) => [name, def.schema]))
	};
}

/** Shared definitions under `$defs`, by name. */
type Defs = Map<string, { fields: Fields | null; schema: JsonSchema }>;

function jsonOf(definition: Definition, defs: Defs): JsonSchema {
	const description = definition.about;
	if (definition.kind === 'later') return { ...jsonOf(definition.of(), defs), description };
	const shared = sharedName(definition);
	if (!shared) return { ...shapeOf(definition, defs), description };
	const fields = definition.kind === 'record' ? definition.fields : null;
	const title = freeTitle(shared, fields, defs);
	const known = defs.get(title);
	if (!known) {
		const def = { fields, schema: {} };
		defs.set(title, def);
		def.schema = shapeOf(definition, defs);
		// Each use explains itself; what is shared by all of them has no words of one.
		if (!fields) def.schema = withoutDescriptions(def.schema);
	}
	return { $ref: `#/$defs/${encodeURIComponent(title)}`, description };
}

/** What a scenario asks of an agent's access, and what a world says of it, have one title. */
function freeTitle(title: string, fields: Fields | null, defs: Defs): string {
	for (let count = 1; ; count++) {
		const name = count === 1 ? title : `${title} ${count}`;
		const known = defs.get(name);
		if (!known || known.fields === fields) return name;
	}
}

/** Shapes that come up again and again are written once, under a name. */
function sharedName(d: Definition): string | null {
	switch (d.kind) {
		case 'record':
			return d.title;
		case 'id':
		case 'moment':
		case 'duration':
		case 'name':
			return d.kind;
		case 'either': {
			const [one, many] = d.of;
			if (many?.kind === 'list' && one?.kind === 'name' && many.of === one) return 'name or names';
			const isNull = many?.kind === 'choice' && many.values.length === 1 && many.values[0] === null;
			return isNull && one?.kind === 'text' && !one.pattern ? 'name or null' : null;
		}
		default:
			return null;
	}
}

/** The schema of a definition; for editors, with a placeholder in the place of what is no plain text. */
function shapeOf(d: Definition, defs: Defs): JsonSchema {
	const schema = plainShapeOf(d, defs);
	return defs.has(PLACEHOLDER) && mayVary(d)
		? { anyOf: [schema, { $ref: `#/$defs/${PLACEHOLDER}` }] }
		: schema;
}

const VARIES: ReadonlySet<Definition['kind']> = new Set([
	'number',
	'flag',
	'moment',
	'duration',
	'list',
	'record',
	'dictionary'
]);

function mayVary(d: Definition): boolean {
	if (d.kind === 'text') return d.pattern !== undefined;
	if (d.kind === 'choice') return d.values.length > 1;
	return VARIES.has(d.kind);
}

function plainShapeOf(d: Definition, defs: Defs): JsonSchema {
	switch (d.kind) {
		case 'text': {
			const pattern = d.pattern === undefined ? {} : { pattern: d.pattern };
			return { type: 'string', minLength: d.min, maxLength: d.max, ...pattern };
		}
		case 'id':
			return { type: 'string', pattern: ID, maxLength: 60 };
		case 'name':
			return { type: 'string', minLength: 1, maxLength: 200 };
		case 'moment':
			return { type: 'string', pattern: MOMENT };
		case 'duration':
			return { type: 'string', pattern: DURATION };
		case 'flag':
			return { type: 'boolean' };
		case 'number':
			return { type: d.whole ? 'integer' : 'number', minimum: d.min, maximum: d.max };
		case 'choice':
			return { enum: d.values };
		case 'list':
			return { type: 'array', minItems: d.min, maxItems: d.max, items: jsonOf(d.of, defs) };
		case 'either':
			return { anyOf: d.of.map((one) => jsonOf(one, defs)) };
		case 'record':
			return {
				title: d.title,
				type: 'object',
				additionalProperties: false,
				properties: Object.fromEntries(
					Object.entries(d.fields).map(([key, field]) => [key, jsonOf(field, defs)])
				),
				...(d.required.length ? { required: d.required } : {}),
				...(d.min ? { minProperties: d.required.length + d.min } : {})
			};
		case 'dictionary':
			return { type: 'object', maxProperties: MOST_KEYS, additionalProperties: jsonOf(d.of, defs) };
		case 'part':
			return { not: { type: 'null' } };
		case 'later':
			return plainShapeOf(d.of(), defs);
	}
}

function withoutDescriptions(schema: JsonSchema): JsonSchema {
	const replace = (key: string, value: unknown) => (key === 'description' ? undefined : value);
	return JSON.parse(JSON.stringify(schema, replace)) as JsonSchema;
}
