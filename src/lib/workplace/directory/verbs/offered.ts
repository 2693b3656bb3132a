import type { Actor } from '#lib/kernel/actor.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';
import { rowNamed } from '../../names.ts';
import { isComputer } from '../../rules/seat.ts';
import type { Account, Computer, Device } from '../../model/index.ts';

/** A page offers it while the account is so. `words`: the fact that decides. */
export function whileAccount(fits: (account: Account) => boolean, words: string) {
	return (tables: Tables, _by: Actor, { account }: { account: string }): readonly Condition[] => {
		const row = rowNamed(tables, 'account', account);
		return [condition('state', !!row && fits(row), words, null)];
	};
}

/** The same for the account of a computer. */
export function whileComputer(fits: (computer: Computer) => boolean, words: string) {
	return (tables: Tables, _by: Actor, { computer }: { computer: string }): readonly Condition[] => {
		const row = rowNamed(tables, 'computer', computer);
		return [condition('state', !!row && fits(row), words, null)];
	};
}

/** The same for a computer itself; phones and printers join no domain. */
export function whileDevice(fits: (device: Device) => boolean, words: string) {
	return (tables: Tables, _by: Actor, { device }: { device: string }): readonly Condition[] => {
		const row = rowNamed(tables, 'device', device);
		return [condition('state', !!row && isComputer(row) && fits(row), words, null)];
	};
}
