import { isSameName, itemNamed } from '../../rules/find.ts';
import type { Seat } from '../../rules/seat.ts';
import type { Service, ServiceState } from '../../model/index.ts';
import { healthWords, serviceState } from '../../services/rules/service-state.ts';
import type { LinkRule } from '../link.ts';

function isIn(state: ServiceState, code: string, caller: string | null): LinkRule<Service> {
	return {
		code,
		level: 'service',
		broken({ tables }, { name }) {
			const health = serviceState(tables, name);
			return health.state === state ? `service ${health.broken?.name ?? name}: ${state}` : null;
		},
		...(caller !== null && { caller: (_seat, { name }) => `${name} ${caller}` }),
		technician: ({ tables }, { name }) => `${name} is ${healthWords(serviceState(tables, name))}.`
	};
}

/** Whether a service answers: by itself, and by all that it needs. */
export const upLinks: readonly LinkRule<Service>[] = [
	isIn('down', 'service down', null),
	isIn('degraded', 'service degraded', 'is very slow, and sometimes fails.')
];

/** A second factor, where the service asks for one. */
export const factorLinks: readonly LinkRule<Service>[] = [
	{
		code: 'no second factor',
		level: 'account',
		broken: ({ account }, { secondFactor }) =>
			secondFactor && account && !account.factors.some(({ state }) => state === 'active')
				? `account ${account.login}, second factor: none`
				: null,
		caller: () => 'It wants a code that I cannot give.',
		technician: ({ account }) =>
			`The account ${account?.login ?? ''} has no second factor that works.`
	}
];

/** Membership of a group that gives access; '' for everybody. */
export const groupLinks: readonly LinkRule<string>[] = [
	{
		code: 'not in the group',
		level: 'permission',
		broken: ({ tables, account }, name) =>
			name && account && !isMember({ tables }, name, account.login)
				? `group ${name}: without ${account.login}`
				: null,
		caller: () => 'It says that I have no permission.',
		technician: ({ account }, name) => `${account?.login ?? ''} is not a member of ${name}.`
	},
	{
		code: 'group not renewed',
		level: 'permission',
		broken: (seat, name) =>
			name && seat.account && !hasInToken(seat, [name])
				? `${seat.device.name}, groups since logon: without ${name}`
				: null,
		caller: () => 'It says that I have no permission.',
		technician: ({ device, account }, name) =>
			`${account?.login ?? ''} logged on to ${device.name} before becoming a member of ${name}.`
	}
];

function isMember({ tables }: Pick<Seat, 'tables'>, group: string, login: string): boolean {
	return itemNamed(tables.all('groups'), group)?.members.includes(login) ?? false;
}

/** Whether one of the groups was there when the owner of the device logged on last. */
export function hasInToken({ device, account }: Seat, groups: readonly string[]): boolean {
	const { groupsAtLogon: held, owner } = device;
	if (!held || owner !== account?.login) return true;
	return held.some((one) => groups.some((name) => isSameName(name, one)));
}

/** A seat of a licence; '' for none needed. */
export const licenceLinks: readonly LinkRule<string>[] = [
	{
		code: 'no licence',
		level: 'licence',
		broken({ tables, account }, name) {
			if (!name || !account) return null;
			const licence = itemNamed(tables.all('licences'), name);
			return licence?.holders.includes(account.login)
				? null
				: `licence ${name}: without ${account.login}`;
		},
		caller: () => 'It says that I have no licence.',
		technician: ({ account }, name) =>
			`${account?.login ?? ''} holds no seat of the licence ${name}.`
	}
];
