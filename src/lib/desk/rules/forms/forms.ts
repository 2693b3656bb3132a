import {
	BUILT_IN,
	type FormAnswers,
	type FormField,
	type FormId,
	type Ticket,
	type TopicId
} from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isFilled } from './fields.ts';

type Config = Pick<Tables, 'all'>;

/** Owners of forms, with the name of their built-in form. */
export const builtInForms = {
	ticket: 'Ticket Details',
	user: 'Contact Information',
	organization: 'Organization Information'
} as const;
export type FormOwner = keyof typeof builtInForms;

/** A form on a ticket, a user or an organization. */
export interface StandingForm {
	id: FormId;
	title: string;
	/** For who fills it in; none on the built-in one. */
	instructions: string;
	/** Custom fields only, without the built-in ones. */
	fields: FormField[];
}

/** The forms of a ticket, in its order. */
export function formsOfTicket(desk: Config, ticket: Pick<Ticket, 'forms' | 'topic'>) {
	return ticketFormIds(desk, ticket).map((id) => standing(desk, id, 'ticket', ticket.topic));
}

/** The forms of a user or an organization, in their order. */
export function formsOfPerson(
	desk: Config,
	owner: Exclude<FormOwner, 'ticket'>,
	{ forms = [] }: FormAnswers
): StandingForm[] {
	return usable(desk, forms).map((id) => standing(desk, id, owner, null));
}

/** Further fields of a ticket: those of its forms, in their order. */
export function fieldsOfTicket(desk: Config, ticket: Pick<Ticket, 'forms' | 'topic'>): FormField[] {
	return formsOfTicket(desk, ticket).flatMap(({ fields }) => fields);
}

/** Further fields that a new ticket of this topic has. */
export function fieldsOfTopic(desk: Config, topic: TopicId | null): FormField[] {
	return fieldsOfTicket(desk, { topic });
}

export function ticketFormIds(
	desk: Config,
	{ forms, topic }: Pick<Ticket, 'forms' | 'topic'>
): FormId[] {
	return forms ? usable(desk, forms) : [BUILT_IN, ...formsOfTopic(desk, topic)];
}

/** The form list of a new ticket: a copy, so that later changes of the topic do not affect it. None on a desk without custom forms. */
export function firstForms(desk: Config, topic: TopicId | null): Pick<Ticket, 'forms'> {
	if (desk.all('forms').length === 0) return {};
	return { forms: ticketFormIds(desk, { topic }) };
}

/** A new topic adds its forms; forms of the old topic are removed if they have no values. */
export function formsWithTopic(
	desk: Config,
	ticket: Pick<Ticket, 'forms' | 'topic' | 'fields'>,
	topic: TopicId | null
): Pick<Ticket, 'forms'> {
	if (desk.all('forms').length === 0) return {};
	const before = formsOfTopic(desk, ticket.topic);
	const after = formsOfTopic(desk, topic);
	const isEmpty = (id: FormId) =>
		!fieldsOn(desk, id, null).some((field) => isFilled(field, ticket.fields));
	const kept = ticketFormIds(desk, ticket).filter(
		(id) => !before.includes(id) || after.includes(id) || !isEmpty(id)
	);
	return { forms: [...kept, ...after.filter((id) => !kept.includes(id))] };
}

/** Custom forms that can still be added, by title. */
export function otherForms(desk: Config, present: readonly FormId[]) {
	return desk
		.all('forms')
		.filter(({ id }) => !present.includes(id))
		.sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Refuses a list with a duplicate form, or without the built-in one. */
export function checkForms(forms: readonly FormId[], owner: FormOwner) {
	if (!forms.includes(BUILT_IN))
		refuseField(null, 'forms', `${builtInForms[owner]} cannot be removed`);
	if (new Set(forms).size < forms.length) refuseField(null, 'forms', 'A form can be added once');
}

export function formTitle(desk: Config, id: FormId, owner: FormOwner): string {
	if (id === BUILT_IN) return builtInForms[owner];
	return desk.all('forms').find((form) => form.id === id)?.title ?? '';
}

function standing(desk: Config, id: FormId, owner: FormOwner, topic: TopicId | null): StandingForm {
	const fields = id === BUILT_IN && owner !== 'ticket' ? [] : fieldsOn(desk, id, topic);
	const instructions = desk.all('forms').find((form) => form.id === id)?.instructions ?? '';
	return { id, title: formTitle(desk, id, owner), instructions, fields };
}

/** The built-in form of tickets has fields of every topic and of some. */
function fieldsOn(desk: Config, id: FormId, topic: TopicId | null): FormField[] {
	return desk.all('fields').filter(({ form, topics }) => {
		if (id !== BUILT_IN) return form === id;
		return (
			(form ?? null) === null && (topics.length === 0 || (topic !== null && topics.includes(topic)))
		);
	});
}

function formsOfTopic(desk: Config, topic: TopicId | null): FormId[] {
	if (topic === null) return [];
	return desk.all('forms').flatMap(({ id, topics }) => (topics.includes(topic) ? [id] : []));
}

/** Each form once, always with the built-in one, without deleted forms. */
function usable(desk: Config, forms: readonly FormId[]): FormId[] {
	const known = new Set<FormId>([BUILT_IN, ...desk.all('forms').map(({ id }) => id)]);
	const there = [...new Set(forms)].filter((id) => known.has(id));
	return there.includes(BUILT_IN) ? there : [BUILT_IN, ...there];
}
