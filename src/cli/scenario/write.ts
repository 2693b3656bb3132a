import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { published, schemaText } from '#lib/scenario/language/published.ts';
import { withReference } from '#lib/scenario/language/reference.ts';
import { root } from './files.ts';

/** Writes what is made from the language's definition. */
export function write() {
	for (const [file, schema] of Object.entries(published)) {
		writeFileSync(join(root, 'static/schema', file), schemaText(schema));
		console.log(`static/schema/${file}`);
	}
	const guide = join(root, 'scenarios/README.md');
	writeFileSync(guide, withReference(readFileSync(guide, 'utf8')));
	console.log('scenarios/README.md');
}
