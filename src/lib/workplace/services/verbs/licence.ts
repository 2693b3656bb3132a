import { refuse } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Licence } from '../../model/index.ts';
import { accountName, listed } from '../rules/words.ts';
import { lastUseOf } from '../rules/seats.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { managing } from './guards.ts';

const licence = arg.licence('licence', 'The licence.');

export const giveLicence = verb({
	name: 'give_licence',
	say: 'give licence',
	label: 'Give a seat',
	about: 'Gives somebody a seat of a licence. Refused when none is free.',
	group: 'licence',
	who: ['agent', 'user'],
	args: { licence, to: arg.account('to', 'Who gets it.') },
	guard: managing.licences,
	run(work, { licence: name, to }) {
		const row = named(work, 'licence', name);
		const account = named(work, 'account', to);
		if (row.holders.includes(account.login)) refuse(`${account.name} has ${row.name} already.`);
		if (row.holders.length >= row.seats) refuse(noneFree(work, row, work.at));
		work.change('licences', row.id, { holders: [...row.holders, account.login] });
		const words = `Gave ${account.name} a seat of ${row.name}`;
		noteChange(work, 'give_licence', 'licence', row.name, words, { whom: account.login });
		return `${account.name} has a seat of ${row.name}.`;
	}
});

/** Who has the seats, and when they used them last. */
function noneFree(tables: Tables, licence: Licence, now: number): string {
	const holders = licence.holders.map((login) => {
		const use = lastUseOf(licence, login, now);
		return use ? `${accountName(tables, login)} (${use})` : accountName(tables, login);
	});
	return `None of the ${licence.seats} seats of ${licence.name} is free: ${listed(holders)} have them.`;
}

export const takeLicence = verb({
	name: 'take_licence',
	say: 'take licence',
	label: 'Take the seat',
	about: 'Takes somebody’s seat of a licence away.',
	group: 'licence',
	who: ['agent', 'user'],
	args: { licence, from: arg.account('from', 'Who has it.') },
	guard: managing.licences,
	run(work, { licence: name, from }) {
		const row = named(work, 'licence', name);
		const account = named(work, 'account', from);
		if (!row.holders.includes(account.login)) refuse(`${account.name} has no seat of ${row.name}.`);
		const holders = row.holders.filter((login) => login !== account.login);
		work.change('licences', row.id, { holders });
		const words = `Took the seat of ${row.name} from ${account.name}`;
		noteChange(work, 'take_licence', 'licence', row.name, words, { whom: account.login });
		return `${account.name} has no seat of ${row.name} any more.`;
	}
});

export const buySeats = verb({
	name: 'buy_seats',
	say: 'buy seats',
	label: 'Buy seats',
	about: 'Buys more seats of a licence.',
	group: 'licence',
	who: ['agent', 'user'],
	args: { licence, seats: arg.number('seats', 'How many more.') },
	guard: managing.licences,
	run(work, { licence: name, seats }) {
		const row = named(work, 'licence', name);
		if (!Number.isInteger(seats) || seats < 1 || seats > 10_000)
			refuse('Buy a whole number of seats, from 1 to 10,000.');
		work.change('licences', row.id, { seats: row.seats + seats });
		noteChange(work, 'buy_seats', 'licence', row.name, `Bought ${seats} seats of ${row.name}`);
		return `${row.name} has ${row.seats + seats} seats.`;
	}
});
