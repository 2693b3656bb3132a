import type { Definition } from '#lib/kernel/language/definition.ts';
import type { SystemLanguage } from '#lib/kernel/language/system-language.ts';
import type { Language } from '../language/language.ts';
import { PAST_ACTION } from '../language/past.ts';
import type { ScenarioFile } from '../language/scenario.ts';
import { walk } from './walk.ts';

/**
 * Names of the systems whose words a scenario uses, with those that know its people. The lists of a world that stands in a file of its own
 * do not count: a world may have more than a scenario needs.
 */
export function systemsUsed(language: Language, file: ScenarioFile): string[] {
	const used = new Set<Definition>();
	const verbs = new Set<string>();
	const own = [file.world, file.changes].flatMap((given) =>
		typeof given === 'object' ? Object.keys(given) : []
	);
	for (const { definition, value } of walk(language.scenario, file)) {
		used.add(definition);
		if (definition.kind === 'record' && ['action', PAST_ACTION].includes(definition.title))
			for (const key of Object.keys(value as object)) verbs.add(key);
	}
	return language.parts
		.filter(
			(part) =>
				part.system.people !== undefined ||
				definitionsOf(part).some((definition) => used.has(definition)) ||
				Object.values(part.system.verbs).some(({ say }) => verbs.has(say)) ||
				Object.keys(part.world).some((key) => own.includes(key))
		)
		.map(({ system }) => system.name);
}

/** The definitions that a system adds to those of a scenario, beside its verbs. */
function definitionsOf(part: SystemLanguage): Definition[] {
	const { facts, answers, actions, happenings, look, looked, character } = part;
	const fields = [facts, answers, actions, happenings, look, looked, character];
	return fields.flatMap((given) => Object.values(given ?? {}));
}
