import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from './reference/reference.ts';
import { root } from './files.ts';

export const REFERENCE = 'scenarios/REFERENCE.md';

/** The text of the reference from the current definitions. */
export function referenceText(): string {
	const template = readFileSync(join(root, 'src/cli/scenario/reference/template.md'), 'utf8');
	return reference(template);
}
