import { itemNamed } from '../rules/find.ts';
import { isComputer, isMobile, type Seat } from '../rules/seat.ts';
import type { Service, Share } from '../model/index.ts';
import { AT_THE_SCREEN } from '../directory/rules/logon.ts';
import { about, type LinkRule } from './link.ts';
import { accountLinks, storedPassword } from './links/account.ts';
import { domainLinks } from './links/domain.ts';
import { dnsLink, gatewayLink, proxyLink } from './links/address.ts';
import { peripheralLinks } from './links/peripheral.ts';
import { powerLinks } from './links/power.ts';
import { printLinks } from './links/print.ts';
import { programLinks } from './links/program.ts';
import { localLinks, vpnLinks, vpnOf, wayLinks, type Vpn, type Way } from './links/reach.ts';
import { factorLinks, groupLinks, licenceLinks, upLinks } from './links/service.ts';
import { shareLinks } from './links/share.ts';
import { workLinks } from './links/speed.ts';

/** What people try, in the words of scenario files. */
export const tryings = [
	'log on',
	'work',
	'internet',
	'vpn',
	'service',
	'share',
	'print',
	'program',
	'peripheral'
] as const;
export type Trying = (typeof tryings)[number];

/** A kind of thing that people try at a device. Its things have names; `''` where there is just one. */
interface Try {
	/** "print on FRONT-2" */
	say(name: string): string;
	/** What the person notices of most causes, in their words. */
	effect(name: string): string;
	/** What must hold, the first first: what comes later in it rests on what comes before. */
	readonly chain: readonly LinkRule<string>[];
	/** What they can try at this device. */
	things(seat: Seat): readonly string[];
}

/** Who uses it signs in; what is open to everybody asks for no account. */
function asksWho({ internal, group, secondFactor, licence, program }: Service): boolean {
	return internal || secondFactor || !!group || !!licence || !!program;
}

const service = (name: string, { tables }: Seat): Service | null =>
	itemNamed(tables.all('services'), name) ?? null;
const signedIn = (name: string, seat: Seat): Service | null => {
	const found = service(name, seat);
	return found && asksWho(found) ? found : null;
};

/** Phones bring programs of their own for mail and the like. */
function programOf(name: string, seat: Seat): string | null {
	const program = service(name, seat)?.program;
	if (!program || (isMobile(seat.device) && !itemNamed(seat.device.software, program))) return null;
	return program;
}

/** Under which names a device keeps the password for a service: "Mail", "Outlook", "Mail app". */
function keptAs({ name, program }: Service, { device }: Seat): readonly string[] {
	const own = device.credentials.map((one) => one.program);
	const like = own.filter((one) => one.toLowerCase().startsWith(name.toLowerCase()));
	return [name, program, ...like];
}

const programWithLicence: readonly LinkRule<string>[] = [
	...programLinks,
	...about(
		licenceLinks,
		(name: string, { device }: Seat) => itemNamed(device.software, name)?.licence ?? ''
	)
];

const serviceLinks: readonly LinkRule<string>[] = [
	...about(accountLinks, (name: string, seat: Seat) => signedIn(name, seat)?.name ?? null),
	...powerLinks,
	...about(programLinks, programOf),
	...about([storedPassword], (name: string, seat: Seat) => {
		const found = signedIn(name, seat);
		return found && keptAs(found, seat);
	}),
	...about(wayLinks, (name: string, seat: Seat): Way | null => {
		const found = service(name, seat);
		if (!found) return null;
		const { host, address, internal, program } = found;
		return { host, address, internal, web: program === '' };
	}),
	...about(upLinks, service),
	...about(factorLinks, service),
	...about(groupLinks, (name: string, seat: Seat) => service(name, seat)?.group ?? ''),
	...about(licenceLinks, (name: string, seat: Seat) => service(name, seat)?.licence ?? '')
];

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

/** Everything that can be tried. The order of `tryings` is the one in which screens show it. */
export const tries: Readonly<Record<Trying, Try>> = {
	'log on': {
		say: () => 'log on',
		effect: () => 'I cannot log on.',
		chain: [...about(accountLinks, () => AT_THE_SCREEN), ...powerLinks, ...domainLinks],
		things: () => ['']
	},
	work: {
		say: () => 'work without waiting',
		effect: () => 'Everything takes ages.',
		chain: [...powerLinks, ...workLinks],
		things: () => ['']
	},
	internet: {
		say: () => 'open web pages',
		effect: () => 'No web page opens.',
		chain: [...powerLinks, ...localLinks, gatewayLink, dnsLink, proxyLink],
		things: () => ['']
	},
	vpn: {
		say: () => 'connect the VPN',
		effect: () => 'The VPN does not connect.',
		chain: [
			...powerLinks,
			...about(vpnLinks, (_name: string, seat: Seat): Vpn => ({ service: vpnOf(seat) }))
		],
		things: ({ device }) => (device.network.vpn ? [''] : [])
	},
	service: {
		say: (name) => `use ${name}`,
		effect: (name) => `${name} does not open.`,
		chain: serviceLinks,
		things: ({ tables }) => names(tables.all('services')).filter((name) => name !== 'VPN')
	},
	share: {
		say: (name) => `open the shared folder ${name}`,
		effect: (name) => `I cannot open the folder ${name}.`,
		chain: [...accountLinks, ...powerLinks, ...shareLinks],
		things: (seat) => sharesOf(seat).map(({ name }) => name)
	},
	print: {
		say: (name) => `print on ${name}`,
		effect: (name) => `${name} shows offline, and nothing comes out.`,
		chain: [...powerLinks, ...printLinks],
		things: ({ device }) => device.printers.map(({ printer }) => printer)
	},
	program: {
		say: (name) => `use ${name}`,
		effect: (name) => `${name} does not work.`,
		chain: [...powerLinks, ...programWithLicence],
		things: ({ device }) => names(device.software)
	},
	peripheral: {
		say: (name) => `use the ${name}`,
		effect: (name) => `The ${name} does nothing.`,
		chain: [...powerLinks, ...peripheralLinks],
		things: ({ device }) => names(device.peripherals)
	}
};

/** The shares that a person would open: those of the device's drives, and those that a group of theirs has access to. */
function sharesOf({ tables, device, account }: Seat): readonly Share[] {
	if (!isComputer(device)) return [];
	const groups = tables
		.all('groups')
		.filter(({ members }) => account && members.includes(account.login));
	return tables
		.all('shares')
		.filter(
			({ name, access }) =>
				device.drives.some(({ share }) => share === name) ||
				access.some(({ group }) => groups.some((one) => one.name === group))
		);
}
