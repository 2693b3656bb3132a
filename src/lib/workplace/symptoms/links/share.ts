import { itemNamed } from '../../rules/find.ts';
import type { Seat } from '../../rules/seat.ts';
import type { Service, Share } from '../../model/index.ts';
import { accessOf } from '../../services/rules/share-access.ts';
import { about, type LinkRule } from '../link.ts';
import { storedPassword } from './account.ts';
import { wayLinks, type Way } from './reach.ts';
import { hasInToken, upLinks } from './service.ts';

function shareNamed({ tables }: Pick<Seat, 'tables'>, name: string): Share | undefined {
	return itemNamed(tables.all('shares'), name);
}

function serverOf(name: string, seat: Seat): Service | null {
	return itemNamed(seat.tables.all('services'), shareNamed(seat, name)?.service ?? '') ?? null;
}

/** The groups that have access. */
function groupsOf(seat: Seat, name: string): readonly string[] {
	return shareNamed(seat, name)?.access.map(({ group }) => group) ?? [];
}

function isAllowed(seat: Seat, name: string): boolean {
	const share = shareNamed(seat, name);
	return !seat.account || !share || accessOf(seat.tables, share, seat.account.login) !== null;
}

function driveOf({ device }: Seat, name: string) {
	return device.drives.find(({ share }) => share.toLowerCase() === name.toLowerCase());
}

/** What access to a shared folder needs. The thing is its name. */
const accessLinks: readonly LinkRule<string>[] = [
	{
		code: 'no access to the share',
		level: 'permission',
		broken: (seat, name) =>
			isAllowed(seat, name) ? null : `share ${name}: no group of ${seat.account?.login ?? ''}`,
		caller: () => 'It says: access is denied.',
		technician: (seat, name) =>
			`${seat.account?.login ?? ''} is in none of the groups that have access to ${name}: ${groupsOf(seat, name).join(', ') || 'there is none'}.`
	},
	{
		code: 'group not renewed',
		level: 'permission',
		broken: (seat, name) =>
			isAllowed(seat, name) && !hasInToken(seat, groupsOf(seat, name))
				? `${seat.device.name}, groups since logon: without ${groupsOf(seat, name).join(', ')}`
				: null,
		caller: () => 'It says: access is denied.',
		technician: ({ device, account }, name) =>
			`${account?.login ?? ''} logged on to ${device.name} before getting access to ${name}.`
	},
	{
		code: 'drive not connected',
		level: 'device',
		broken(seat, name) {
			const drive = driveOf(seat, name);
			return drive && !drive.connected
				? `${seat.device.name}, drive ${drive.letter}: not connected`
				: null;
		},
		caller: (seat, name) => `Drive ${driveOf(seat, name)?.letter ?? ''} has a red cross.`,
		technician: (seat, name) =>
			`Drive ${driveOf(seat, name)?.letter ?? ''} of ${seat.device.name} is not connected to ${name}.`
	}
];

/** From a running device to a shared folder. */
export const shareLinks: readonly LinkRule<string>[] = [
	...about([storedPassword], (name: string, seat: Seat) => {
		const server = serverOf(name, seat);
		return [name, server?.name ?? '', server?.program ?? ''];
	}),
	...about(wayLinks, (name: string, seat: Seat): Way | null => {
		const server = serverOf(name, seat);
		if (!server) return null;
		const { host, address, internal } = server;
		return { host, address, internal, web: false };
	}),
	...about(upLinks, serverOf),
	...accessLinks
];
