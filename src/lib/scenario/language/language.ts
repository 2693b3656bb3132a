import type { ValidateFunction } from 'ajv';
import type { Definition, Fields } from '#lib/kernel/language/definition.ts';
import { optional } from '#lib/kernel/language/define.ts';
import type { SystemLanguage } from '#lib/kernel/language/system-language.ts';
import { Systems } from '#lib/kernel/systems.ts';
import { actionOf, actionWordsOf, type Action } from './actions.ts';
import { conditionOf, type Condition } from './condition.ts';
import { scenarioOf, type Objective, type ScenarioFile } from './scenario.ts';
import { questionOf } from './ask.ts';
import { checkOf } from './check.ts';
import { happeningOf } from './happening.ts';
import { mistakeOf } from './mistake.ts';
import { overlayOf, type OverlayFile } from './overlay.ts';
import { pastOf } from './past.ts';
import { personOf } from './person.ts';
import { branchOf, wayOf } from './route.ts';
import { sharedMistakeOf, type MistakePattern } from './shared-mistake.ts';
import { stepOf } from './step.ts';
import { vary } from './vary.ts';
import { changesOf, ownWorldOf, worldOf } from './world.ts';

/** The language of scenario and world files, made from what the systems give. */
export interface Language {
	readonly systems: Systems;
	readonly parts: readonly SystemLanguage[];
	readonly scenario: Definition<ScenarioFile>;
	readonly world: Definition;
	/** The texts of a scenario in another language. */
	readonly overlay: Definition<OverlayFile>;
	readonly condition: Definition<Condition>;
	readonly action: Definition<Action>;
	/** The schemas of the files, compiled. */
	readonly validators: Validators;
	/** Keys of an action that are no verbs. */
	readonly actionWords: Fields;
	readonly library: Library;
}

/** What scenarios may refer to. */
export interface Library {
	/** Learning objectives by their codes. */
	readonly objectives: ReadonlyMap<string, Objective>;
	/** Mistakes that labs share, by their names. */
	readonly mistakes: ReadonlyMap<string, MistakePattern>;
}

export interface Validators {
	readonly scenario: ValidateFunction;
	readonly world: ValidateFunction;
	readonly overlay: ValidateFunction;
}

export function languageOf(
	parts: readonly SystemLanguage[],
	validators: Validators,
	library: Library = { objectives: new Map(), mistakes: new Map() }
): Language {
	const systems = new Systems(parts.map(({ system }) => system));
	const all = (of: (part: SystemLanguage) => Fields | undefined) =>
		Object.assign({}, ...parts.map((part) => of(part) ?? {})) as Fields;
	const { condition, fields } = conditionOf(
		all(({ facts }) => facts),
		all(({ looked }) => looked),
		all(({ drafts }) => drafts)
	);
	const actionWords = actionWordsOf(
		all(({ look }) => look),
		all(({ drafts }) => drafts),
		all(({ actions }) => actions)
	);
	const action = actionOf(actionWords, verbFields(parts));
	const check = checkOf({ condition, fields }, action);
	const inHappenings = all(({ happenings }) => happenings);
	const happening = happeningOf(condition, check, action, inHappenings);
	const question = questionOf(
		condition,
		all(({ answers }) => answers)
	);
	const mistake = mistakeOf(condition, action);
	const person = personOf(
		condition,
		all(({ character }) => character)
	);
	const lists = all(({ world }) => world);
	const routes = { way: wayOf(action), branch: branchOf(condition) };
	const shared = sharedMistakeOf(library.mistakes);
	const step = stepOf({ check, question, mistake, happening, action, ...routes, shared });
	const makes = Object.assign({}, ...parts.map((part) => part.makes ?? {})) as Makes;
	const scenario = scenarioOf({
		step,
		happening,
		past: pastOf(action),
		person,
		makes,
		world: { own: ownWorldOf(lists), changes: changesOf(lists) }
	});
	return {
		systems,
		parts,
		validators,
		scenario,
		world: worldOf(lists),
		overlay: overlayOf(scenario, vary, systems.happenings.keys()),
		condition,
		action,
		actionWords,
		library
	};
}

type Makes = Parameters<typeof scenarioOf>[0]['makes'];

function verbFields(parts: readonly SystemLanguage[]): Fields {
	const fields = parts.flatMap((part) =>
		Object.values(part.system.verbs)
			.filter(({ unscripted }) => !unscripted)
			.map((verb) => [verb.say, optional(part.wordsOf(verb))] as const)
	);
	return Object.fromEntries(fields);
}
