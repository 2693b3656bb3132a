import type { NameKind } from '#lib/kernel/language/definition.ts';
import type { SystemLanguage } from '#lib/kernel/language/system-language.ts';
import { nameProblems } from '../found.ts';
import { desk } from '../system.ts';
import { answerWords } from './answers.ts';
import { clockProblems } from './clock-problems.ts';
import { draftWords } from './drafts.ts';
import { factWords } from './facts.ts';
import { filterProblems } from './filter-problems.ts';
import { happeningWords } from './happenings.ts';
import { lookWords } from './looks.ts';
import { makes } from './makes.ts';
import { kindWords, namesOf, rowNamed, type WorldName } from './names.ts';
import { problemsOf } from './problems.ts';
import { actionWords, valuesOf } from './verb-values.ts';
import { worldWords } from './world.ts';

/** The words for the help desk in scenario and world files. */
export const deskLanguage: SystemLanguage = {
	system: desk,
	world: worldWords,
	facts: factWords,
	wordsOf: valuesOf,
	kinds: kindWords,
	namesOf(tables, world, kind) {
		if (kind === 'person') return [...namesOf(tables, 'agent'), ...userNames(world)];
		if (kind === 'user') return userNames(world);
		return isTabled(kind) ? namesOf(tables, kind) : [];
	},
	people: (kind) => (kind === 'user' ? 'user' : isOfPeople(kind) ? 'person' : null),
	isNamed: (tables, kind, name) => isTabled(kind) && !!rowNamed(tables, kind, name),
	*worldProblems(world, kept) {
		yield* nameProblems(world);
		yield* clockProblems(world);
		if (!kept) yield* filterProblems(world);
	},
	answers: answerWords,
	actions: actionWords,
	happenings: happeningWords,
	look: lookWords,
	looked: lookWords,
	drafts: draftWords,
	makes,
	problems: problemsOf
};

function isOfPeople(kind: NameKind): boolean {
	return kind === 'person' || kind === 'agent';
}

function isTabled(kind: NameKind): kind is Exclude<WorldName, 'user'> {
	return kind in kindWords && kind !== 'user';
}

function userNames(world: { users?: readonly { name: string }[] }): string[] {
	return (world.users ?? []).map(({ name }) => name);
}
