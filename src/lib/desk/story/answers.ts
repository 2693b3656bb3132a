import { isSameTime } from '#lib/kernel/answers/time-answers.ts';
import { named, namesSame, saysSame, yesOrNo } from '#lib/kernel/answers/said.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { AnswerKind, RightAnswer } from '#lib/kernel/system.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { abilityOf } from '../facts/ability.ts';
import { ticketNamed } from '../facts/scene.ts';
import type { AbilityWants } from '../language/ability-wants.ts';
import { namesOf, rowNamed, shownName } from '../language/names.ts';
import type { ticketProperties } from '../language/words.ts';
import type { Ticket } from '../model/index.ts';
import { dueOf } from '../rules/lifecycle/sla.ts';

interface PropertyWants {
	ticket: string;
	is: (typeof ticketProperties)[number];
}

/** What a question can ask of the desk: keys as in `language/answers.ts`. */
export const answers = {
	property: {
		right(scene: Scene, { ticket: name, is }: PropertyWants): RightAnswer {
			const ticket = ticketNamed(scene, name);
			return ticket ? ofProperty(scene, ticket, is) : unknown;
		},
		// An agent is called by the user name, too, which is often the first name.
		secrets({ tables }: Scene, { is }: PropertyWants, shown: string) {
			const agent = is === 'agent' ? rowNamed(tables, 'agent', shown) : undefined;
			return agent ? [shown, agent.username] : [shown];
		}
	},
	can: {
		right(scene: Scene, { person: name, ticket: which, do: what }: AbilityWants): RightAnswer {
			const person = scene.person(name);
			const ticket = ticketNamed(scene, which);
			const known = person && ticket;
			return yesOrNo(known ? abilityOf(scene.tables, person, ticket, what).can : null);
		},
		// Yes and no are no secret that words could tell.
		secrets: () => []
	}
} satisfies Readonly<Record<string, AnswerKind>>;

const unknown: RightAnswer = { shown: null, choices: null, accepts: () => false };

function ofProperty(scene: Scene, ticket: Ticket, property: PropertyWants['is']): RightAnswer {
	const { tables: desk, zone } = scene;
	switch (property) {
		case 'status':
		case 'department':
		case 'priority':
			return chosen(scene, property, ticket[property], 'None');
		case 'sla':
			return chosen(scene, 'sla', ticket.sla, 'None');
		case 'help topic':
			return chosen(scene, 'topic', ticket.topic, 'None');
		case 'team':
			return chosen(scene, 'team', ticket.team, 'Nobody');
		case 'agent':
			return agentOf(scene, ticket);
		case 'source':
			return { ...typed(ticket.source), choices: ['Web', 'Email', 'Phone', 'Other'] };
		case 'due':
			return time(dueOf(desk, ticket), zone, scene.now);
		case 'created':
			return time(ticket.created, zone, scene.now);
		case 'from':
			return typed(desk.get('users', ticket.owner)?.name ?? '');
		case 'number':
			return typed(ticket.number);
		case 'subject':
			return typed(ticket.subject);
	}
}

function chosen(
	{ tables }: Scene,
	kind: 'status' | 'team' | 'department' | 'sla' | 'priority' | 'topic',
	id: number | null,
	none: string
): RightAnswer {
	const shown = shownName(tables, kind, id, none);
	const names = namesOf(tables, kind);
	const choices = id === null || kind === 'team' ? [...names, none] : names;
	return { shown, choices, accepts: (given) => namesSame(given, shown, choices) };
}

function agentOf({ tables }: Scene, { agent }: Ticket): RightAnswer {
	const agents = tables.all('agents').map(({ id }) => shownName(tables, 'agent', id));
	const shown = shownName(tables, 'agent', agent, 'Nobody');
	const accepts = (given: string) =>
		namesSame(given, shown, agents) ||
		(agent !== null && rowNamed(tables, 'agent', named(given))?.id === agent);
	return { shown, choices: [...agents, 'Nobody'], accepts };
}

function typed(shown: string): RightAnswer {
	return { shown, choices: null, accepts: (given) => saysSame(given, shown) };
}

function time(at: number | null, zone: string, now: number): RightAnswer {
	if (at === null) return typed('none');
	const accepts = (given: string) => isSameTime(given, at, zone, now);
	return { shown: formatDateTime(at, zone), choices: null, accepts };
}
