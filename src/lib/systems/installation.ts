import type { System } from '#lib/kernel/system.ts';
import { Systems, type DeferredSystem } from '#lib/kernel/systems.ts';
import type { Language } from '#lib/scenario/language/language.ts';

/** Systems with the language in which scenarios are written for them. */
export class Installation extends Systems {
	/** `language`: loads it; most desks never need it. */
	constructor(
		all: readonly (System | DeferredSystem)[],
		readonly language: () => Promise<Language>
	) {
		super(all);
	}
}
