import type { Fact } from '#lib/kernel/system.ts';
import { weighAbility } from './ability.ts';
import * as config from './config.ts';
import { weighEntries } from './entries.ts';
import { weighEvents } from './events.ts';
import { weighMails } from './mails.ts';
import { weighTasks } from './tasks.ts';
import { weighTicket } from './ticket.ts';

/** What conditions can ask of the desk, in the order in which evidence tells it: keys as in `language/facts.ts`. */
export const facts = {
	ticket: { weigh: weighTicket },
	reply: { weigh: (scene, wants) => weighEntries(scene, 'R', wants) },
	note: { weigh: (scene, wants) => weighEntries(scene, 'N', wants) },
	message: { weigh: (scene, wants) => weighEntries(scene, 'M', wants) },
	event: { weigh: weighEvents },
	mail: { weigh: weighMails },
	task: { weigh: weighTasks },
	can: { weigh: (scene, wants) => weighAbility(scene, wants, true) },
	cannot: { weigh: (scene, wants) => weighAbility(scene, wants, false) },
	agent: { weigh: ({ tables }, wants) => config.weighAgent(tables, wants) },
	department: { weigh: ({ tables }, wants) => config.weighDepartment(tables, wants) },
	team: { weigh: ({ tables }, wants) => config.weighTeam(tables, wants) },
	role: { weigh: ({ tables }, wants) => config.weighRole(tables, wants) },
	'sla plan': { weigh: ({ tables }, wants) => config.weighSla(tables, wants) },
	'help topic': { weigh: ({ tables }, wants) => config.weighTopic(tables, wants) }
} as const satisfies Readonly<Record<string, Fact>>;
