import type { Ticket } from '#lib/desk/model/index.ts';
import { dueOf } from '#lib/desk/rules/lifecycle/sla.ts';
import { abilityOf } from '../conditions/ability.ts';
import { ticketNamed, type Scene } from '../conditions/scene.ts';
import { shownTime } from '../conditions/times.ts';
import { weigh } from '../conditions/weigh.ts';
import type { Question } from '../language/step.ts';
import { personNamed } from '../people/cast.ts';
import { namesOf, rowNamed, shownName } from '../language/names.ts';
import { named, namesSame, saidYes, saysSame } from './said.ts';
import { isSameTime } from './time-answers.ts';

/** The right answer to a question, as the desk has it now. */
export interface RightAnswer {
	/** As shown; null when the desk has no answer yet. */
	shown: string | null;
	/** The choices; null for free text. */
	choices: string[] | null;
	accepts(given: string): boolean;
}

export function rightAnswer(scene: Scene, { answer }: Question): RightAnswer {
	if (answer.text) return ofText(answer.text);
	if (answer.holds) return yesOrNo(weigh(scene, answer.holds).held);
	if (answer.can) {
		const person = personNamed(scene.desk, scene.scenario, answer.can.person);
		const ticket = ticketNamed(scene, answer.can.ticket);
		const known = person && ticket;
		return yesOrNo(known ? abilityOf(scene.desk, person, ticket, answer.can.do).can : null);
	}
	const ticket = answer.property && ticketNamed(scene, answer.property.ticket);
	if (!answer.property || !ticket) return unknown;
	return ofProperty(scene, ticket, answer.property.is);
}

const unknown: RightAnswer = { shown: null, choices: null, accepts: () => false };

function ofText(right: readonly string[]): RightAnswer {
	const accepts = (given: string) => right.some((one) => saysSame(given, one));
	return { shown: right[0] ?? null, choices: null, accepts };
}

function yesOrNo(holds: boolean | null): RightAnswer {
	if (holds === null) return { ...unknown, choices: ['Yes', 'No'] };
	const accepts = (given: string) => saidYes(given) === holds;
	return { shown: holds ? 'Yes' : 'No', choices: ['Yes', 'No'], accepts };
}

function ofProperty(
	scene: Scene,
	ticket: Ticket,
	property: NonNullable<Question['answer']['property']>['is']
): RightAnswer {
	const { desk, zone } = scene;
	const chosen = (
		kind: 'status' | 'team' | 'department' | 'sla' | 'priority' | 'topic',
		id: number | null,
		none: string
	) => {
		const shown = shownName(desk, kind, id, none);
		const names = namesOf(desk, kind);
		const choices = id === null || kind === 'team' ? [...names, none] : names;
		return { shown, choices, accepts: (given: string) => namesSame(given, shown, choices) };
	};
	const typed = (shown: string): RightAnswer => ({
		shown,
		choices: null,
		accepts: (given) => saysSame(given, shown)
	});
	const time = (at: number | null): RightAnswer =>
		at === null
			? typed('none')
			: {
					shown: shownTime(at, zone),
					choices: null,
					accepts: (given) => isSameTime(given, at, zone, scene.now)
				};
	switch (property) {
		case 'status':
		case 'department':
		case 'priority':
			return chosen(property, ticket[property], 'None');
		case 'sla':
			return chosen('sla', ticket.sla, 'None');
		case 'help topic':
			return chosen('topic', ticket.topic, 'None');
		case 'team':
			return chosen('team', ticket.team, 'Nobody');
		case 'agent': {
			const agents = desk.all('agents').map((agent) => shownName(desk, 'agent', agent.id));
			const shown = shownName(desk, 'agent', ticket.agent, 'Nobody');
			const accepts = (given: string) =>
				namesSame(given, shown, agents) ||
				(ticket.agent !== null && rowNamed(desk, 'agent', named(given))?.id === ticket.agent);
			return { shown, choices: [...agents, 'Nobody'], accepts };
		}
		case 'source':
			return { ...typed(ticket.source), choices: ['Web', 'Email', 'Phone', 'Other'] };
		case 'due':
			return time(dueOf(desk, ticket));
		case 'created':
			return time(ticket.created);
		case 'from':
			return typed(desk.get('users', ticket.owner)?.name ?? '');
		case 'number':
			return typed(ticket.number);
		case 'subject':
			return typed(ticket.subject);
	}
}
