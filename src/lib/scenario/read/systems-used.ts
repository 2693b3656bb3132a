import type { Definition } from '#lib/kernel/language/definition.ts';
import type { SystemLanguage } from '#lib/kernel/language/system-language.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import { walk } from './walk.ts';

/** Names of the systems whose words a scenario or its world uses. */
export function systemsUsed(language: Language, file: unknown, world: World): string[] {
	const used = new Set<Definition>();
	const verbs = new Set<string>();
	for (const { definition, value } of walk(language.scenario, file)) {
		used.add(definition);
		if (definition.kind === 'record' && definition.title === 'action')
			for (const key of Object.keys(value as object)) verbs.add(key);
	}
	return language.parts
		.filter(
			(part) =>
				definitionsOf(part).some((definition) => used.has(definition)) ||
				Object.values(part.system.verbs).some(({ say }) => verbs.has(say)) ||
				Object.keys(part.world).some((key) => key in world)
		)
		.map(({ system }) => system.name);
}

/** The definitions that a system adds to those of a scenario, beside its verbs. */
function definitionsOf(part: SystemLanguage): Definition[] {
	const { facts, answers, actions, happenings, look, looked, character } = part;
	const fields = [facts, answers, actions, happenings, look, looked, character];
	return fields.flatMap((given) => Object.values(given ?? {}));
}
