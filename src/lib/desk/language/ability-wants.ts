import { choice, name, record } from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import { ticketActions } from './words.ts';

export const abilityWants = record('ability', 'What a person can see or do with a ticket.', {
	person: name('person', 'The person.'),
	do: choice('What the person can or cannot do to it.', [...ticketActions.keys()]),
	ticket: name('ticket', 'The ticket, by its name in this scenario.')
});
export type AbilityWants = TypeOf<typeof abilityWants>;
