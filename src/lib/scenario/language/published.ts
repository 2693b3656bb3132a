import { jsonSchema, type JsonSchema } from './json-schema.ts';
import type { Language } from './language.ts';

/** The published schemas, by their file in `static/schema`; editors use them for completion. */
export function publishedOf({
	scenario,
	world,
	overlay
}: Language): Readonly<Record<string, JsonSchema>> {
	return {
		'scenario.json': jsonSchema(scenario, 'Deskdrill scenario', true),
		'world.json': jsonSchema(world, 'Deskdrill world'),
		'overlay.json': jsonSchema(overlay, 'Deskdrill texts in another language', true)
	};
}

export function schemaText(schema: JsonSchema): string {
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
