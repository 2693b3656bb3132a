import { name, optional } from '#lib/kernel/language/define.ts';
import type { Fields } from '#lib/kernel/language/definition.ts';
import type { SystemLanguage } from '#lib/kernel/language/system-language.ts';
import { recordOfVerb } from '#lib/kernel/language/verb-words.ts';
import type { AreaLanguage } from '../area.ts';
import { devicesWords } from '../devices/words.ts';
import { evidenceWants } from '../directory/language/evidence-wants.ts';
import { directoryWords } from '../directory/words.ts';
import { isNamedKind, namesOf, rowNamed } from '../names.ts';
import { servicesWords } from '../services/words.ts';
import { workplace } from '../system.ts';
import { talkVerbs } from '../talk/verbs/index.ts';
import { generalTopics } from '../talk/rules/topics.ts';
import { talkWords } from '../talk/words.ts';

const areas: readonly AreaLanguage[] = [directoryWords, devicesWords, servicesWords, talkWords];
const fieldsOf = (of: (area: AreaLanguage) => Fields | undefined): Fields =>
	Object.assign({}, ...areas.map((area) => of(area) ?? {})) as Fields;

/** The words of the verbs that change something beside conversations. */
const changing = Object.values(workplace.verbs)
	.filter(({ name }) => !(name in talkVerbs))
	.map(({ say }) => say);

/** The words for the workplace in scenario and world files. */
export const workplaceLanguage: SystemLanguage = {
	system: workplace,
	world: fieldsOf(({ world }) => world),
	facts: {
		...fieldsOf(({ facts }) => facts),
		evidence: optional(evidenceWants(fieldsOf(({ looked }) => looked)))
	},
	wordsOf: (verb) =>
		areas.map(({ special }) => special?.[verb.name]).find((one) => one) ??
		recordOfVerb(verb, ({ kind, about, nullable }) => {
			if (kind === 'caller') return name('person', about);
			return isNamedKind(kind) ? name(kind, about, nullable ? ['none'] : []) : undefined;
		}),
	kinds: Object.assign({}, ...areas.map(({ kinds }) => kinds)) as AreaLanguage['kinds'],
	namesOf(tables, _world, kind) {
		if (kind === 'talk topic') return generalTopics.map(({ topic }) => topic);
		if (kind === 'workplace change') return changing;
		return isNamedKind(kind) ? namesOf(tables, kind) : [];
	},
	isNamed: (tables, kind, wanted) => isNamedKind(kind) && !!rowNamed(tables, kind, wanted),
	*worldProblems(world) {
		for (const area of areas) yield* area.problems(world);
	},
	look: fieldsOf(({ look }) => look),
	looked: fieldsOf(({ looked }) => looked),
	happenings: fieldsOf(({ happenings }) => happenings),
	makes: Object.assign({}, ...areas.map(({ makes }) => makes)) as AreaLanguage['makes'] & object,
	character: fieldsOf(({ character }) => character)
};
