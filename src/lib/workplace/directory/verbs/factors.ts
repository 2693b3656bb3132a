import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { withRight } from '../../guards.ts';
import type { Account, Factor } from '../../model/index.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { whileAccount } from './offered.ts';

const which = arg.optional(arg.text('factor', 'Its label; left out, all of them.'));

export const resetFactor = verb({
	name: 'reset_factor',
	say: 'reset second factor',
	label: 'Reset second factor',
	about: 'Makes the person set a second factor up anew at the next logon.',
	group: 'second factors',
	who: ['agent'],
	args: { account: arg.account('account', 'Whose it is.'), factor: which },
	guard: withRight('reset passwords'),
	offered: whileAccount(({ factors }) => factors.length > 0, 'it has a second factor'),
	run(work, { account: name, factor }) {
		const account = named(work, 'account', name);
		const chosen = factorsOf(account, factor);
		const factors = account.factors.map((one) =>
			chosen.includes(one) ? { ...one, state: 'to be set up' as const } : one
		);
		work.change('accounts', account.id, { factors });
		const words = `Reset the second factor of ${account.name}: ${labels(chosen)}`;
		noteChange(work, 'reset_factor', 'account', account.login, words, { whom: account.login });
		return `${account.name} must set up ${labels(chosen)} anew.`;
	}
});

export const removeFactor = verb({
	name: 'remove_factor',
	say: 'remove second factor',
	label: 'Remove second factor',
	about: 'Takes a second factor away: a lost phone can no longer confirm a logon.',
	group: 'second factors',
	who: ['agent'],
	args: { account: arg.account('account', 'Whose it is.'), factor: which },
	guard: withRight('reset passwords'),
	offered: whileAccount(({ factors }) => factors.length > 0, 'it has a second factor'),
	run(work, { account: name, factor }) {
		const account = named(work, 'account', name);
		const chosen = factorsOf(account, factor);
		const factors = account.factors.filter((one) => !chosen.includes(one));
		work.change('accounts', account.id, { factors });
		const words = `Removed the second factor of ${account.name}: ${labels(chosen)}`;
		noteChange(work, 'remove_factor', 'account', account.login, words, { whom: account.login });
		return `${labels(chosen)} was removed.`;
	}
});

export const requireFactor = verb({
	name: 'require_factor',
	say: 'require second factor',
	label: 'Require second factor',
	about: 'Asks the person to set up a further second factor at the next logon.',
	group: 'second factors',
	who: ['agent'],
	args: {
		account: arg.account('account', 'Whose it is.'),
		kind: arg.choice('kind', 'What kind.', ['app', 'text message', 'security key'])
	},
	guard: withRight('reset passwords'),
	run(work, { account: name, kind }) {
		const account = named(work, 'account', name);
		if (account.factors.some((one) => one.kind === kind && one.state === 'to be set up'))
			refuseField(null, 'kind', `${account.name} is asked to set up one of this kind already.`);
		const label = `New ${kind}`;
		const factors: Factor[] = [...account.factors, { kind, label, state: 'to be set up' }];
		work.change('accounts', account.id, { factors });
		const words = `Required a second factor of ${account.name}: ${kind}`;
		noteChange(work, 'require_factor', 'account', account.login, words, { whom: account.login });
		return `${account.name} is asked to set it up at the next logon.`;
	}
});

function factorsOf({ name, factors }: Account, label: string | undefined): readonly Factor[] {
	if (factors.length === 0) refuse(`${name} has no second factor.`);
	if (label === undefined) return factors;
	const wanted = label.trim().toLowerCase();
	const found = factors.filter((one) => one.label.toLowerCase() === wanted || one.kind === wanted);
	if (found.length === 0)
		refuseField(null, 'factor', `${name} has no second factor “${label}”: ${labels(factors)}.`);
	return found;
}

function labels(factors: readonly Factor[]): string {
	return factors.map(({ label }) => label).join(', ');
}
