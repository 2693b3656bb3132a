import { choice, name, optional, record } from '#lib/kernel/language/define.ts';
import { abilityWants } from './ability-wants.ts';
import { ticketProperties } from './words.ts';

/** Where the right answer to a question may stand on the desk. */
export const answerWords = {
	property: optional(
		record('property', 'A property of a ticket, as the desk has it at that moment.', {
			ticket: name('ticket', 'The ticket, by its name in this scenario.'),
			is: choice('The property asked for.', ticketProperties)
		})
	),
	can: optional({ ...abilityWants, about: 'Yes or no: can the person do this now?' })
};
