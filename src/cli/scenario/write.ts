import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { language } from '#lib/systems/language.ts';
import { publishedOf, schemaText } from '#lib/scenario/language/published.ts';
import { root } from './files.ts';
import { REFERENCE, referenceText } from './reference.ts';

/** Writes what is made from the language's definition. */
export function write() {
	for (const [file, schema] of Object.entries(publishedOf(language))) {
		writeFileSync(join(root, 'static/schema', file), schemaText(schema));
		console.log(`static/schema/${file}`);
	}
	writeFileSync(join(root, REFERENCE), referenceText());
	console.log(REFERENCE);
}
