import { isSameName } from '../../rules/find.ts';
import { isComputer, policyOf, type Seat } from '../../rules/seat.ts';
import type { Computer } from '../../model/index.ts';
import type { LinkRule } from '../link.ts';

/** The account of a device in the directory. */
export function computerOf({ tables, device }: Seat): Computer | undefined {
	return tables.all('computers').find(({ name }) => isSameName(name, device.name));
}

/** Whether somebody logs on at it with an account of the domain. */
function asksDomain({ tables, device, account }: Seat): boolean {
	return account !== null && isComputer(device) && policyOf(tables).domain !== '';
}

/** What a computer and the domain must have in common for people of the domain to log on. */
export const domainLinks: readonly LinkRule[] = [
	{
		code: 'off the domain',
		level: 'device',
		broken: (seat) =>
			asksDomain(seat) && seat.device.domain === '' ? `${seat.device.name}, domain: none` : null,
		caller: () => 'It does not know my name, and the domain is not there to choose.',
		technician: ({ device, tables }) =>
			`${device.name} is in a workgroup, not in the domain ${policyOf(tables).domain}.`
	},
	{
		code: 'computer account disabled',
		level: 'device',
		broken: (seat) =>
			isJoined(seat) && computerOf(seat)?.enabled === false
				? `computer ${seat.device.name}: disabled`
				: null,
		caller: () => 'It says something about a trust relationship with the domain.',
		technician: ({ device }) => `The computer account of ${device.name} is disabled.`
	},
	{
		code: 'trust lost',
		level: 'device',
		broken(seat) {
			const computer = computerOf(seat);
			return isJoined(seat) && computer && computer.secret !== seat.device.secret
				? `${seat.device.name}, trust: lost`
				: null;
		},
		caller: () => 'It says something about a trust relationship with the domain.',
		technician: ({ device, tables }) =>
			`${device.name} has lost its trust: its secret is not the one that ${policyOf(tables).domain} knows.`
	}
];

function isJoined(seat: Seat): boolean {
	return asksDomain(seat) && seat.device.domain !== '';
}
