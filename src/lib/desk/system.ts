import type { Command as AnyCommand } from '#lib/kernel/command.ts';
import type { System } from '#lib/kernel/system.ts';
import { execute, type Command } from './execute.ts';
import { facts } from './facts/index.ts';
import { foundDesk } from './found.ts';
import { namesOf } from './language/names.ts';
import type { Ticket } from './model/index.ts';
import { answers } from './story/answers.ts';
import { argumentsOf } from './story/arguments.ts';
import { cron } from './story/cron.ts';
import { lookedPlace, mailboxOf, verbPlace } from './story/result-place.ts';
import { detailsOf } from './story/details.ts';
import { followedTickets } from './story/followed-tickets.ts';
import { actions, happenings } from './story/mails.ts';
import { ticketMoments } from './story/moments.ts';
import { fillGuest, people } from './story/people.ts';
import { places } from './story/places.ts';
import { ticketQuotes } from './story/quotes.ts';
import { textForms } from './story/text-forms.ts';
import { ticketReport } from './story/ticket-report.ts';
import { rowShapes } from './shapes/index.ts';
import { layout } from './tables.ts';
import { verbs } from './verbs/index.ts';

/** Kinds of things that the right choice of a learner may name. */
const telling = ['sla', 'department', 'team', 'agent', 'status', 'priority', 'topic'] as const;

/** The help desk, as labs and the database know it. */
export const desk = {
	name: 'desk',
	layout,
	rowShapes,
	verbs,
	execute: (tables, command: AnyCommand) => execute(tables, command as Command),
	found: foundDesk,
	bind(scene, verb, words, by, person) {
		const args = argumentsOf(scene, verb, words, by);
		return typeof args === 'string' ? args : fillGuest(verb, by, person, args);
	},
	facts,
	zone: (tables) => tables.get('settings', 1)?.timezone,
	worldZone: (world) => world['time zone'],
	automatic: cron,
	people,
	tellingNames: (tables) => telling.flatMap((kind) => namesOf(tables, kind)),
	storyRows: followedTickets,
	answers,
	actions,
	happenings,
	places,
	textForms,
	quotes: { ticket: ticketQuotes },
	story: {
		details: detailsOf,
		verbPlace,
		resultPlace: (_scene, person) => mailboxOf(person),
		lookedPlace,
		moments: (scene, rows) => rows.flatMap((row) => ticketMoments(scene, row as Ticket)),
		report: (scene, rows) => ({
			tickets: rows.map((row) => ticketReport(scene, row as Ticket))
		})
	}
} as const satisfies System;
