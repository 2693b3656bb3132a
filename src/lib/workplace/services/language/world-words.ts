import {
	choice,
	duration,
	either,
	flag,
	list,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import {
	approvalKinds,
	assetStates,
	serviceFaults,
	serviceStates,
	shareLevels
} from '../../model/index.ts';

/** Lists of a world file. People go by their logon names, names or mail addresses; everything else by its name. */

const nameText = (about: string) => text(about, { max: 100 });
const account = (about: string) => nameText(about);

const service = record('service', 'Something that many people use.', {
	name: nameText('Its name.'),
	about: optional(text('What it is for.', { max: 500 })),
	state: optional(choice('How it works: `up` unless said.', serviceStates)),
	fault: optional(
		choice('Why it is not up: `hung`, which a restart mends, unless said.', serviceFaults)
	),
	declared: optional(choice('What the status page says of it: `up` unless said.', serviceStates)),
	notice: optional(text('What else the status page says.', { max: 2_000 })),
	host: optional(nameText('Name of its server.')),
	address: optional(nameText('IP address of its server.')),
	port: optional(whole('Its port: 443 unless said.', 1, 65_535)),
	needs: optional(list('Services that it cannot work without.', nameText('A service.'))),
	internal: optional(flag('true: it is reached from the office and by VPN only.')),
	group: optional(nameText('Group whose members may use it: everybody unless said.')),
	'second factor': optional(flag('true: who uses it needs a second factor.')),
	licence: optional(nameText('Licence that its users need.')),
	program: optional(nameText('Program of a device with which it is used.'))
});

const version = record('version', 'A version of a file.', {
	ago: duration('How long ago it was saved, when the story begins.'),
	contents: text('What is in it, in a few words.', { max: 2_000 })
});
const file = record('shared file', 'A file of a share.', {
	name: text('Its name.', { max: 200 }),
	versions: list('Its versions, in any order.', version, { min: 1 }),
	'deleted ago': optional(duration('How long ago it was deleted, when the story begins.'))
});
const access = record('share access', 'What a group may do.', {
	group: nameText('The group.'),
	level: choice('What its members may do.', shareLevels)
});
const share = record('share', 'A shared folder.', {
	name: nameText('Its name.'),
	path: optional(text('Where it is: `\\\\files\\NAME` unless said.', { max: 200 })),
	service: optional(nameText('Service that serves it.')),
	owner: optional(account('Who decides about access.')),
	access: optional(list('Who may do what.', access)),
	files: optional(list('What is in it.', file)),
	'keeps for': optional(
		whole('Days for which deleted files and older versions are kept: 30 unless said.', 0, 3_650)
	)
});

const holder = record('licence holder', 'Who has a seat.', {
	account: account('Who.'),
	'unused for': duration('How long they have not used it, when the story begins.')
});
const licence = record('licence', 'A licence with seats.', {
	name: nameText('The product.'),
	owner: optional(account('Who decides about seats: the manager of whoever gets one unless said.')),
	seats: whole('How many it has.', 0, 100_000),
	holders: optional(list('Who has a seat.', either('Who has one.', account('Who.'), holder)))
});

const asset = record('asset', 'Something that is handed out and taken back.', {
	tag: nameText('Its tag; a device with the same tag is the same thing.'),
	kind: nameText('What it is: "laptop", "badge".'),
	model: optional(nameText('Make and model.')),
	state: optional(
		choice('Where it is: `handed out` with a holder, `in stock` without, unless said.', assetStates)
	),
	holder: optional(account('Who has it.'))
});

const recipient = record('recipient', 'Who got it, and what they did with it.', {
	account: account('Who.'),
	state: optional(
		choice('Where it is now: `delivered` unless said.', ['delivered', 'quarantined', 'removed'])
	),
	opened: optional(flag('true: they have opened it.')),
	clicked: optional(flag('true: they have followed its link.'))
});
const delivery = record(
	'delivered mail',
	'A mail that went to several people, as the mail administrator finds it.',
	{
		name: nameText('A name for it.'),
		from: text('Mail address of its sender.', { max: 200 }),
		subject: text('Its subject.', { max: 200 }),
		ago: optional(duration('How long ago it came, when the story begins: just now unless said.')),
		link: optional(text('Where it wants people to go.', { max: 500 })),
		harmful: optional(flag('true: phishing, or with malware in it.')),
		to: optional(list('Who got it.', either('Who got it.', account('Who.'), recipient))),
		blocked: optional(flag('true: its sender is blocked.'))
	}
);

const rule = record(
	'approval rule',
	'How people answer when they are asked for an approval. The first rule that fits counts. Who does not decide about it refuses.',
	{
		name: nameText('A name for it.'),
		person: optional(account('Who answers so: everybody unless said.')),
		about: optional(choice('What it is about: anything unless said.', [...approvalKinds, 'other'])),
		answer: choice('What they answer.', ['granted', 'refused']),
		reason: optional(text('Why.', { max: 500 })),
		after: duration('How long it takes them.'),
		'once reminded': optional(
			duration('How long it takes them from a reminder on, if that is sooner.')
		)
	}
);

export const worldWords = {
	services: optional(list('Services that many people use.', service)),
	shares: optional(list('Shared folders.', share)),
	licences: optional(list('Licences with seats.', licence)),
	assets: optional(list('What is handed out and taken back.', asset, { max: 5_000 })),
	'delivered mails': optional(list('Mails that went to several people.', delivery)),
	'approval rules': optional(list('How people answer who are asked for an approval.', rule))
};

export type WorldService = TypeOf<typeof service>;
export type WorldShare = TypeOf<typeof share>;
export type WorldLicence = TypeOf<typeof licence>;
export type WorldAsset = TypeOf<typeof asset>;
export type WorldDelivery = TypeOf<typeof delivery>;
export type WorldApprovalRule = TypeOf<typeof rule>;

declare module '#lib/kernel/world.ts' {
	interface World {
		services?: readonly WorldService[];
		shares?: readonly WorldShare[];
		licences?: readonly WorldLicence[];
		assets?: readonly WorldAsset[];
		'delivered mails'?: readonly WorldDelivery[];
		'approval rules'?: readonly WorldApprovalRule[];
	}
}
