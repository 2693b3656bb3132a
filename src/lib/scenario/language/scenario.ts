import type { TypeOf, WorldName } from '#lib/kernel/language/definition.ts';
import {
	choice,
	dictionary,
	id,
	list,
	moment,
	name,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import { happening, step } from './step.ts';

/** The version of the language that this program reads. Older files are migrated, newer ones are refused. */
export const LANGUAGE_VERSION = 1;

const made = (what: string) =>
	optional(list(`Names of ${what}.`, text('A name.', { max: 100 }), { min: 1 }));

/** What a scenario may let the learner make, and the kind of thing each is. */
export const madeKinds = {
	agents: 'agent',
	'canned responses': 'canned',
	departments: 'department',
	'faq categories': 'category',
	faqs: 'faq',
	fields: 'field',
	filters: 'filter',
	forms: 'form',
	'help topics': 'topic',
	'mail addresses': 'mailbox',
	organizations: 'organization',
	priorities: 'priority',
	queues: 'queue',
	roles: 'role',
	schedules: 'schedule',
	'sla plans': 'sla',
	statuses: 'status',
	teams: 'team',
	users: 'user'
} as const satisfies Record<string, WorldName>;

export const scenario = record('scenario', 'A scenario of Deskdrill.', {
	deskdrill: choice('The version of this language. Always the first line.', [LANGUAGE_VERSION]),
	id: id('Its name: lower case, digits and hyphens, the same as the file’s.'),
	title: text('Its title.', { max: 120 }),
	summary: text('What it is about, in two or three sentences.', { max: 1000 }),
	level: choice('Its level of difficulty.', ['beginner', 'intermediate', 'advanced']),
	minutes: whole('How long it takes the first time.', 1, 600),
	lesson: optional(
		whole(
			'Its position in the course: labs are listed in this order; labs without a position follow, easiest first.',
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
	world: name('world', 'The world that it starts from: a file of `worlds/`, without `.yaml`.'),
	clock: moment('The moment at which it begins.'),
	people: dictionary(
		'The people of the scenario, by the names that the world has for them: an agent’s user name, a user’s name.',
		'person',
		text('Their part in this scenario.', { max: 300 })
	),
	makes: optional(
		record(
			'things to make',
			'Names of things that are not in the world, but that the learner creates, so that the scenario can refer to them.',
			{
				agents: made('agents, by user name'),
				'canned responses': made('canned responses, by title'),
				departments: made('departments'),
				'faq categories': made('FAQ categories'),
				faqs: made('FAQs, by question'),
				fields: made('form fields, by the name under which tickets keep the value'),
				filters: made('ticket filters'),
				forms: made('custom forms, by title'),
				'help topics': made('help topics'),
				'mail addresses': made('mail addresses of the desk'),
				organizations: made('organizations'),
				priorities: made('priorities'),
				queues: made('queues'),
				roles: made('roles'),
				schedules: made('schedules'),
				'sla plans': made('SLA plans'),
				statuses: made('statuses'),
				teams: made('teams'),
				users: made('users')
			}
		)
	),
	steps: list('The steps, in order.', step, { min: 1, max: 100 }),
	happenings: optional(
		list('Automatic events that do not depend on the current step.', happening, {
			min: 1,
			max: 100
		})
	),
	debrief: record('debrief', 'Texts of the debrief.', {
		text: optional(text('A closing word. Markdown.')),
		remember: list('Points to remember. Markdown.', text('A point.', { max: 500 }), {
			min: 1,
			max: 20
		})
	})
});
export type ScenarioFile = TypeOf<typeof scenario>;

/** A runnable scenario: the file, with its people resolved in the world. Plain JSON. */
export type Scenario = ScenarioFile & { readonly cast: Cast };

/** By the name in the file, lower case. */
export type Cast = Readonly<
	Record<string, { kind: 'agent'; username: string } | { kind: 'user'; email: string }>
>;
