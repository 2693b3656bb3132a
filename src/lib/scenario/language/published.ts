import { jsonSchema, type JsonSchema } from './json-schema.ts';
import { scenario } from './scenario.ts';
import { worldFile } from './world.ts';

/** The published schemas, by their file in `static/schema`; editors use them for completion. */
export const published: Readonly<Record<string, JsonSchema>> = {
	'scenario.json': jsonSchema(scenario, 'Deskdrill scenario'),
	'world.json': jsonSchema(worldFile, 'Deskdrill world')
};

export function schemaText(schema: JsonSchema): string {
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
