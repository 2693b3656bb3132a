import type { Fields } from '#lib/kernel/language/definition.ts';
import { choice, record } from '#lib/kernel/language/define.ts';
import { LANGUAGE_VERSION } from './version.ts';

/** A world file, with the lists that the systems give. */
export function worldOf(lists: Fields) {
	return record(
		'world',
		'A world: what an administrator configures before work begins, and the people.',
		{
			deskdrill: choice('The version of this language. Always the first line.', [LANGUAGE_VERSION]),
			...lists
		}
	);
}
