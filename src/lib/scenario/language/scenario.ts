import type { Made } from '#lib/kernel/language/system-language.ts';
import type { Role } from '#lib/kernel/system.ts';
import type { Definition, Optional, TypeOf } from '#lib/kernel/language/definition.ts';
import {
	choice,
	dictionary,
	flag,
	either,
	id,
	list,
	moment,
	name,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Happening } from './happening.ts';
import { ENGLISH, languageTag } from './language-tag.ts';
import type { PastAction } from './past.ts';
import type { PersonRecord } from './person.ts';
import type { Step } from './step.ts';
import { vary } from './vary.ts';
import { LANGUAGE_VERSION } from './version.ts';
import type { WorldChanges } from './world.ts';
import type { Story } from '../language/vary.ts';

const made = (what: string): Optional<readonly string[]> =>
	optional(list(`Names of ${what}.`, text('A name.', { max: 100 }), { min: 1 }));

function partOf(person: Definition<PersonRecord>) {
	return either(
		'Their part in this scenario; or a record with it, with what they tell and with who they are, for conversations.',
		text('Their part in this scenario.', { max: 300 }),
		person
	);
}

const debrief = record('debrief', 'Texts of the debrief.', {
	text: optional(text('A closing word. Markdown.')),
	remember: list('Points to remember. Markdown.', text('A point.', { max: 500 }), {
		min: 1,
		max: 20
	})
});

interface ScenarioParts {
	step: Definition<Step>;
	happening: Definition<Happening>;
	past: Definition<readonly PastAction[]>;
	person: Definition<PersonRecord>;
	makes: Readonly<Record<string, Made>>;
	world: { own: Definition<World>; changes: Definition<WorldChanges> };
}

/** A scenario file. `makes`: what the systems let a learner make, by its key. */
export function scenarioOf({ step, happening, past, person, makes, world }: ScenarioParts) {
	return record('scenario', 'A scenario of Deskdrill.', {
		deskdrill: choice('The version of this language. Always the first line.', [LANGUAGE_VERSION]),
		id: id('Its name: lower case, digits and hyphens, the same as the file’s.'),
		title: text('Its title.', { max: 120 }),
		summary: text('What it is about, in two or three sentences.', { max: 1000 }),
		language: optional(languageTag(`The language of its texts: \`${ENGLISH}\` unless said.`)),
		level: choice('Its level of difficulty.', ['beginner', 'intermediate', 'advanced']),
		minutes: whole('How long it takes the first time.', 1, 600),
		lesson: optional(
			whole(
				'Its position among labs that have no place in the course: they are listed in this order; labs without a position follow, easiest first.',
				1,
				1000
			)
		),
		objectives: list(
			'Learning objectives, in the words of certifications and of the profession.',
			text('An objective.', { max: 200 }),
			{
				min: 1,
				max: 20
			}
		),
		world: either(
			'The world that it starts from: a file of `worlds/` or beside this one (`NAME.world.yaml`), without its ending; or the world itself, with the words of world files.',
			name('world', 'A world.'),
			world.own
		),
		changes: optional(world.changes),
		vary: optional(vary),
		clock: moment('The moment at which it begins.'),
		people: dictionary(
			'The people of the scenario, by the names that the world has for them: an agent’s user name, a user’s name.',
			'person',
			partOf(person)
		),
		makes: optional(
			record(
				'things to make',
				'Names of things that are not in the world, but that the learner creates, so that the scenario can refer to them.',
				Object.fromEntries(Object.entries(makes).map(([key, { what }]) => [key, made(what)]))
			)
		),
		'older tickets': optional(
			flag(
				'The story begins with the older tickets of its world (`past` of the world) in the queues. They have no names in the story.'
			)
		),
		past: optional(past),
		steps: list('The steps, in order.', step, { min: 1, max: 100 }),
		happenings: optional(
			list('Automatic events that do not depend on the current step.', happening, {
				min: 1,
				max: 100
			})
		),
		debrief
	});
}
/** A learning objective with a code. */
export interface Objective {
	title: string;
	/** "CompTIA A+ 220-1202" */
	source: string;
}

export type ScenarioFile = TypeOf<ReturnType<typeof scenarioOf>>;

/** A runnable scenario: the file, with its people resolved in the world. Plain JSON. */
export type Scenario = Omit<ScenarioFile, 'world' | 'changes' | 'vary' | 'older tickets'> & {
	/** The older tickets of its world, where it asks for them. */
	readonly older?: readonly PastAction[];
	/** The name of its world; absent when the world is its own. */
	readonly world?: string;
	readonly cast: Cast;
	/** Of those of its objectives that have codes. Earlier versions did not store it. */
	readonly titles?: Readonly<Record<string, Objective>>;
	/** Names of the systems whose words it uses: only they are set up, whatever else its world has. Earlier versions did not store it. */
	readonly systems?: readonly string[];
	/** What a seed has made of what varies; absent when nothing does. */
	readonly story?: Story;
};

/** By the name in the file, lower case. */
export type Cast = Readonly<Record<string, Role>>;
