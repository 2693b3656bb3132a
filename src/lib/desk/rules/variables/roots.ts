import type { Instant, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { HOME } from '../access/tokens.ts';
import { userThing } from './people.ts';
import { ticketThing } from './ticket.ts';
import { thing, type Value } from './value.ts';

/** Values for the variables of a text. */
export interface Filling {
	desk: Tables;
	ticket: Ticket;
	now: Instant;
}

/** Roots of variables. The acting person is not one: `%{staff}` and `%{signature}` stay as typed. */
export function rootsOf(filling: Filling): Readonly<Record<string, () => Value>> {
	const { desk, ticket } = filling;
	return {
		ticket: () => ticketThing(filling),
		recipient: () => userThing(desk, desk.get('users', ticket.owner)),
		url: () => HOME,
		company: () => {
			const title = desk.get('settings', 1)?.title ?? '';
			return thing(title, { name: () => title });
		}
	};
}
