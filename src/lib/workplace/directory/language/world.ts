import {
	choice,
	duration,
	flag,
	list,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import { logonResults, rights } from '../../model/index.ts';

const named = (about: string) => text(about, { max: 100 });
const login = (about: string) =>
	text(about, {
		max: 60,
		pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
		form: 'letters, digits, dots and hyphens'
	});
const mail = text('Mail address: by it the help desk knows the person. It ends in `.example`.', {
	max: 200,
	pattern: '^[^@\\s]+@[^@\\s]+$',
	form: 'a mail address'
});

const factor = record('second factor', 'A second factor of an account.', {
	kind: choice('What it is.', ['app', 'text message', 'security key']),
	label: optional(named('What the person calls it; “Karen’s phone” unless said.')),
	state: optional(choice('Its state; `active` unless said.', ['active', 'lost', 'to be set up']))
});

const account = record(
	'account',
	'An account in the directory of the workplace. What is left out is usual.',
	{
		name: named('First and last name, as on the help desk.'),
		email: mail,
		login: optional(
			login('Logon name; made from the name unless said: "Karen Jones" is `kjones`.')
		),
		title: optional(named('Job title.')),
		department: optional(
			named('Department. Who is in `IT ...` works in IT unless the policy says who does.')
		),
		office: optional(named('Office.')),
		phone: optional(named('The number on file, for call-backs.')),
		manager: optional(named('Account of the manager.')),
		unit: optional(named('Organizational unit; `Users` unless said.')),
		about: optional(text('A line about the account.')),
		enabled: optional(flag('Whether it can log on at all; usual.')),
		locked: optional(flag('It is locked out when the story begins.')),
		expires: optional(
			text('When it expires, as `in 3 days`, `2 days ago` or `never`.', {
				pattern:
					'^(never|in \\d{1,5} (minute|hour|day|week)s?|\\d{1,5} (minute|hour|day|week)s? ago)$',
				form: '`in 3 days`, `2 days ago` or `never`'
			})
		),
		'password age': optional(duration('How long ago its password was set; 30 days unless said.')),
		'password never expires': optional(flag('The policy’s days do not hold for it.')),
		'temporary password': optional(
			named('It has this temporary password, which was handed out to the person.')
		),
		'must change password': optional(flag('A new one is asked for at the next logon.')),
		factors: optional(list('Its second factors; none unless said.', factor))
	}
);

const group = record('group', 'A group of the directory.', {
	name: named('Its name.'),
	about: optional(text('What it is for.')),
	kind: optional(choice('`security` unless said.', ['security', 'distribution'])),
	owner: optional(named('Account of who decides about members.')),
	members: optional(list('Accounts of its members.', named('An account.'))),
	grants: optional(
		list(
			'What its members may do in the tools of the workplace. A right that no group grants is everybody’s in IT.',
			choice('A right.', rights)
		)
	)
});

const computer = record(
	'computer',
	'The account of a computer. Laptops, desktops and servers of the devices have one without being listed.',
	{
		name: named('Name of the device.'),
		unit: optional(named('Organizational unit; `Computers` unless said.')),
		about: optional(text('A line about it.')),
		enabled: optional(flag('Whether people can log on to the domain there; usual.')),
		'trust lost': optional(flag('The device and its account no longer share a secret.')),
		'recovery key': optional(named('Key of its encrypted disk; one is made unless said.'))
	}
);

const logon = record('logon', 'Attempts to log on, before the story begins.', {
	account: named('Which account.'),
	device: named('Which device tried.'),
	program: optional(named('What on it tried; `Windows` unless said.')),
	result: optional(choice('What came of it; `success` unless said.', logonResults)),
	ago: duration('How long before the story.'),
	times: optional(whole('How often, a minute apart; once unless said.', 1, 100))
});

const policy = record(
	'directory policy',
	'The rules for all accounts, and what the network gives to devices.',
	{
		domain: optional(named('Name of the domain; from the first mail address unless said.')),
		suffix: optional(named('Its DNS suffix; from the first mail address unless said.')),
		'password days': optional(whole('Days after which a password expires; 0: never.', 0, 10_000)),
		'lock after': optional(
			whole('Wrong passwords in a row that lock an account; 0: never. 5 unless said.', 0, 1_000)
		),
		gateway: optional(named('Address of the gateway.')),
		mask: optional(named('Mask of the network.')),
		dns: optional(list('Addresses of the name servers.', named('An address.'))),
		dhcp: optional(choice('The server that gives addresses.', ['up', 'down', 'full'])),
		it: optional(
			list(
				'Accounts of who works in IT: the tools let them in. Unless said, those of the department `IT` or `IT ...`.',
				named('An account.')
			)
		)
	}
);

/** The lists of world files that the directory reads. */
export const worldWords = {
	accounts: optional(list('Accounts of the workplace’s directory.', account)),
	groups: optional(list('Groups of the directory.', group)),
	computers: optional(list('Accounts of computers.', computer)),
	logons: optional(list('Attempts to log on that are in the log already.', logon)),
	'directory policy': optional(policy)
};
