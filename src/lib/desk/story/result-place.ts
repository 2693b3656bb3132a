import type { Person, Scene, StoryRowId } from '#lib/kernel/scene.ts';
import { wordOf } from '#lib/kernel/language/verb-words.ts';
import type { ResultPlace, Words } from '#lib/kernel/system.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { abilityOf } from '../facts/ability.ts';
import { ticketNamed } from '../facts/scene.ts';
import { adminForms } from '../language/admin-forms.ts';
import { kindWords, rowNamed, type WorldName } from '../language/names.ts';
import { pages } from '../language/pages.ts';
import type { TicketId } from '../model/index.ts';
import { isGuest } from './people.ts';
import { places } from './places.ts';

declare module '#lib/kernel/system.ts' {
	interface ResultPlaces {
		/** `seen`: the person may see the ticket. */
		ticket: { kind: 'ticket'; id: TicketId; panel: 'agent' | 'user'; seen: boolean };
		mailbox: { kind: 'mailbox'; address: string };
		/** A page of the admin panel, or of the users. */
		row: { kind: 'row'; of: WorldName; id: number };
		/** Any other page. */
		page: { kind: 'page'; address: string };
	}
}

/** Page with the result of a verb, for the person who did it; null if there is none. */
export function verbPlace(
	scene: Scene,
	person: Person,
	row: StoryRowId | null,
	verb: Verb,
	words: Words
): ResultPlace | null {
	if (verb.name === 'open' || verb.name === 'open_for') return seenTicket(scene, person, row);
	const form = adminForms[verb.name];
	if (form) return form.kind && rowPlace(scene, form.kind, String(words[form.key]));
	for (const [key, arg] of Object.entries(verb.args)) {
		const value = words[wordOf(key, arg)];
		if (value === undefined) continue;
		const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
		const kind = arg.kind === 'list' ? arg.of?.kind : arg.kind;
		if (kind === 'ticket') return ticketPlace(scene, person, String(first));
		const isOfPeople = kind === 'user' || kind === 'organization';
		if ((verb.group === 'admin' || isOfPeople) && kind !== undefined && kind in kindWords)
			return rowPlace(scene, kind as WorldName, String(first));
	}
	return null;
}

/** Page that was looked at, by key of `places`. */
export function lookedPlace(
	scene: Scene,
	person: Person,
	key: string,
	name: string
): ResultPlace | null {
	if (key === 'ticket') return ticketPlace(scene, person, name);
	if (key === 'mailbox of') return mailboxOf(scene.person(name));
	const isAgent = person.actor.kind === 'agent';
	const at = places[key as keyof typeof places].place(scene, name);
	if (typeof at === 'string' || (at.kind !== 'row' && at.kind !== 'page')) return null;
	const words = places[key as keyof typeof places].words(scene, name);
	if (at.kind === 'row' && (isAgent || at.of !== 'faq')) return { ...at, words };
	const address =
		at.kind === 'row'
			? `/osTicket/kb/faq.php?id=${at.id}`
			: pages.find((page) => page.title === at.title && (page.for !== 'portal') === isAgent)
					?.address;
	return address === undefined ? null : { kind: 'page', address, words };
}

export function mailboxOf(person: Person | null): ResultPlace | null {
	if (!person) return null;
	const { email } = person;
	return { kind: 'mailbox', address: email, words: `the mailbox ${email}` };
}

function ticketPlace(scene: Scene, person: Person, name: string): ResultPlace | null {
	return seenTicket(scene, person, ticketNamed(scene, name)?.id ?? null);
}

/** A guest has no list of tickets, only mails about them. */
function seenTicket({ tables }: Scene, person: Person, id: StoryRowId | null): ResultPlace | null {
	const ticket = id === null ? undefined : tables.get('tickets', id);
	if (!ticket) return null;
	if (isGuest(tables, person.actor)) return mailboxOf(person);
	const words = `ticket #${ticket.number} “${ticket.subject}”`;
	const { can } = abilityOf(tables, person, ticket, 'view');
	const panel = person.actor.kind === 'agent' ? 'agent' : 'user';
	return { kind: 'ticket', id: ticket.id, panel, seen: can, words };
}

function rowPlace(scene: Scene, of: WorldName, name: string): ResultPlace | null {
	if (of === 'user') {
		const actor = scene.person(name)?.actor;
		const id = actor?.kind === 'user' ? actor.id : null;
		return id && { kind: 'row', of, id, words: `the user ${name}` };
	}
	const found = rowNamed(scene.tables, of, name);
	return found ? { kind: 'row', of, id: found.id, words: `the ${kindWords[of]} ${name}` } : null;
}
