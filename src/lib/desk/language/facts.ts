import { optional } from '#lib/kernel/language/define.ts';
import { abilityWants } from './ability-wants.ts';
import { arrivingWants } from './arriving-wants.ts';
import {
	agentWants,
	departmentWants,
	roleWants,
	slaWants,
	teamWants,
	topicWants
} from './config-wants.ts';
import { articleWants, cannedWants } from './knowledge-wants.ts';
import { userWants } from './people-wants.ts';
import { settingsWants } from './settings-wants.ts';
import { entryWants, eventWants, mailWants, taskWants } from './thread-wants.ts';
import { ticketsWants, ticketWants } from './ticket-wants.ts';

const entries = (what: string) => ({ ...entryWants, about: `${what} ${entryWants.about}` });

/** What conditions can ask of the desk: the keys, and what may stand under each. */
export const factWords = {
	ticket: optional(ticketWants),
	tickets: optional(ticketsWants),
	reply: optional(entries('Replies of agents, which the customer sees.')),
	note: optional(entries('Internal notes, which the customer never sees.')),
	message: optional(entries('Messages of end users.')),
	event: optional(eventWants),
	mail: optional(mailWants),
	task: optional(taskWants),
	can: optional({ ...abilityWants, about: 'The person can do this now.' }),
	cannot: optional({ ...abilityWants, about: 'The person cannot do this now.' }),
	user: optional(userWants),
	'canned response': optional(cannedWants),
	article: optional(articleWants),
	agent: optional(agentWants),
	department: optional(departmentWants),
	team: optional(teamWants),
	role: optional(roleWants),
	'sla plan': optional(slaWants),
	'help topic': optional(topicWants),
	'arriving mail': optional(arrivingWants),
	settings: optional(settingsWants)
};
