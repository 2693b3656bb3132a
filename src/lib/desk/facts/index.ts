import type { Fact } from '#lib/kernel/system.ts';
import { evaluateAbility } from './ability.ts';
import { evaluateArriving } from './arriving.ts';
import * as config from './config.ts';
import { evaluateEntries } from './entries.ts';
import { evaluateEvents } from './events.ts';
import { evaluateArticle, evaluateCanned } from './knowledge.ts';
import { evaluateMails } from './mails.ts';
import { evaluateSettings } from './settings.ts';
import { evaluateTasks } from './tasks.ts';
import { evaluateTicket } from './ticket.ts';
import { evaluateTickets } from './tickets.ts';
import { evaluateUser } from './users.ts';

/** What conditions can ask of the desk, in the order in which evidence tells it: keys as in `language/facts.ts`. */
export const facts = {
	ticket: { evaluate: evaluateTicket },
	tickets: { evaluate: evaluateTickets },
	reply: { evaluate: (scene, wants) => evaluateEntries(scene, 'R', wants) },
	note: { evaluate: (scene, wants) => evaluateEntries(scene, 'N', wants) },
	message: { evaluate: (scene, wants) => evaluateEntries(scene, 'M', wants) },
	event: { evaluate: evaluateEvents },
	mail: { evaluate: evaluateMails },
	task: { evaluate: evaluateTasks },
	can: { evaluate: (scene, wants) => evaluateAbility(scene, wants, true) },
	cannot: { evaluate: (scene, wants) => evaluateAbility(scene, wants, false) },
	user: { evaluate: evaluateUser },
	'canned response': { evaluate: ({ tables }, wants) => evaluateCanned(tables, wants) },
	article: { evaluate: ({ tables }, wants) => evaluateArticle(tables, wants) },
	agent: { evaluate: ({ tables }, wants) => config.evaluateAgent(tables, wants) },
	department: { evaluate: ({ tables }, wants) => config.evaluateDepartment(tables, wants) },
	team: { evaluate: ({ tables }, wants) => config.evaluateTeam(tables, wants) },
	role: { evaluate: ({ tables }, wants) => config.evaluateRole(tables, wants) },
	'sla plan': { evaluate: ({ tables }, wants) => config.evaluateSla(tables, wants) },
	'help topic': { evaluate: ({ tables }, wants) => config.evaluateTopic(tables, wants) },
	'arriving mail': { evaluate: evaluateArriving },
	settings: { evaluate: ({ tables }, wants) => evaluateSettings(tables, wants) }
} as const satisfies Readonly<Record<string, Fact>>;
