import { ticketNamed, type Scene } from '../conditions/scene.ts';
import { abilityOf } from '../conditions/ability.ts';
import { adminForms } from '../language/admin-forms.ts';
import { labelOf, sayings, type Action, type VerbValues } from '../language/actions.ts';
import type { WorldName } from '#lib/kernel/language/definition.ts';
import type { Step } from '../language/step.ts';
import { personNamed, type Person } from '../people/cast.ts';
import { kindWords, rowNamed } from '../language/names.ts';
import type { DeedPlace } from './types.ts';
import type { TicketId } from '#lib/desk/model/index.ts';
import { ticketOfStep } from './step-ticket.ts';

/** Page that shows the result of a line of a solution, for the person who did it; null for none. */
export function deedPlace(scene: Scene, step: Step, action: Action): DeedPlace | null {
	const person = personNamed(scene.desk, scene.scenario, action.as ?? step.as);
	if (!person || action.wait) return null;
	if (action.look) {
		const { ticket, 'mailbox of': box } = action.look;
		if (ticket !== undefined) return ticketPlace(scene, person, ticket);
		return mailbox(personNamed(scene.desk, scene.scenario, box ?? ''));
	}
	if (action['answer mail'] ?? action['write mail']) return mailbox(person);
	for (const [say, verb] of sayings) {
		if (!(say in action)) continue;
		const values = action[say] as VerbValues;
		if (verb.name === 'open' || verb.name === 'open_for')
			return seenTicket(scene, person, ticketOfStep(step, scene.run.tickets));
		const form = adminForms[verb.name];
		if (form) return form.kind && row(scene, form.kind, String(values[form.key]));
		for (const [key, arg] of Object.entries(verb.args)) {
			const value = values[labelOf(key, arg)];
			if (value === undefined) continue;
			const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
			const kind = arg.kind === 'list' ? arg.of?.kind : arg.kind;
			if (kind === 'ticket') return ticketPlace(scene, person, String(first));
			const isOfPeople = kind === 'user' || kind === 'organization';
			if ((verb.group === 'admin' || isOfPeople) && kind !== undefined && kind in kindWords)
				return row(scene, kind as WorldName, String(first));
		}
	}
	return null;
}

function ticketPlace(scene: Scene, person: Person, name: string): DeedPlace | null {
	return seenTicket(scene, person, ticketNamed(scene, name)?.id ?? null);
}

/** A guest has no list of tickets, only mails about them. */
function seenTicket({ desk }: Scene, person: Person, id: TicketId | null): DeedPlace | null {
	const ticket = desk.get('tickets', id);
	if (!ticket) return null;
	if (person.kind === 'user' && !person.row.registered) return mailbox(person);
	const words = `ticket #${ticket.number} “${ticket.subject}”`;
	const { can } = abilityOf(desk, person, ticket, 'view');
	return { kind: 'ticket', id: ticket.id, panel: person.kind, seen: can, words };
}

function mailbox(person: Person | null): DeedPlace | null {
	if (!person) return null;
	const { email } = person.row;
	return { kind: 'mailbox', address: email, words: `the mailbox ${email}` };
}

function row({ desk, scenario }: Scene, of: WorldName, name: string): DeedPlace | null {
	if (of === 'user') {
		const person = personNamed(desk, scenario, name);
		const id = person?.kind === 'user' ? person.row.id : null;
		return id && { kind: 'row', of, id, words: `the user ${name}` };
	}
	const found = rowNamed(desk, of, name);
	return found ? { kind: 'row', of, id: found.id, words: `the ${kindWords[of]} ${name}` } : null;
}
