import type { System } from '#lib/kernel/system.ts';
import { Systems } from '#lib/kernel/systems.ts';
import type { Language } from '#lib/scenario/language/language.ts';

/** Systems with the language in which scenarios are written for them. */
export class Installation extends Systems {
	/** `language`: loads it; most desks never need it. */
	constructor(
		all: readonly System[],
		readonly language: () => Promise<Language>
	) {
		super(all);
	}
}
