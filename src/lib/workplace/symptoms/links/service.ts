import { itemNamed } from '../../devices/rules/find.ts';
import type { Seat } from '../../devices/rules/seat.ts';
import type { Service } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';

/** A service and all that it cannot work without, the deepest first. */
function withNeeds({ tables }: Seat, service: Service, seen = new Set<string>()): Service[] {
	if (seen.has(service.name)) return [];
	seen.add(service.name);
	const needs = service.needs.flatMap((name) => itemNamed(tables.all('services'), name) ?? []);
	return [...needs.flatMap((one) => withNeeds({ tables } as Seat, one, seen)), service];
}

function inState(seat: Seat, service: Service, state: Service['state']): Service | undefined {
	return withNeeds(seat, service).find((one) => one.state === state);
}

/** Whether a service answers. */
export const upLinks: readonly LinkRule<Service>[] = [
	{
		code: 'service down',
		level: 'service',
		broken(seat, service) {
			const down = inState(seat, service, 'down');
			return down ? `service ${down.name}: down` : null;
		},
		technician: (seat, service) => serviceWords(seat, service, 'down', 'is down')
	},
	{
		code: 'service degraded',
		level: 'service',
		broken(seat, service) {
			const slow = inState(seat, service, 'degraded');
			return slow ? `service ${slow.name}: degraded` : null;
		},
		caller: (_seat, { name }) => `${name} is very slow, and sometimes fails.`,
		technician: (seat, service) => serviceWords(seat, service, 'degraded', 'is degraded')
	}
];

function serviceWords(seat: Seat, service: Service, state: Service['state'], words: string) {
	const found = inState(seat, service, state);
	const needed = found && found.name !== service.name ? `, and ${service.name} needs it` : '';
	return `The service ${found?.name ?? ''} ${words}${needed}.`;
}

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
		technician: ({ account }) => `The account ${account?.login ?? ''} has no second factor that works.`
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

export function isMember({ tables }: Pick<Seat, 'tables'>, group: string, login: string): boolean {
	return itemNamed(tables.all('groups'), group)?.members.includes(login) ?? false;
}

/** Whether one of the groups was there when the owner of the device logged on last. */
export function hasInToken({ device, account }: Seat, groups: readonly string[]): boolean {
	const { policies } = device;
	if (!policies || device.owner !== account?.login) return true;
	return policies.groups.some((one) => groups.some((name) => name.toLowerCase() === one.toLowerCase()));
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
		technician: ({ account }, name) => `${account?.login ?? ''} holds no seat of the licence ${name}.`
	}
];
