import {
	choice,
	flag,
	name,
	oneOrMany,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import { textWants } from '#lib/kernel/facts/text-wants.ts';
import { approvalStates, assetStates, serviceStates, shareLevels } from '../../model/index.ts';

const service = record(
	'service condition',
	'How a service works, and what the status page says.',
	{
		is: name('service', 'The service.'),
		state: optional(
			oneOrMany(choice('How people find it, with all that it needs.', serviceStates))
		),
		declared: optional(oneOrMany(choice('What the status page says of it.', serviceStates))),
		notice: optional({ ...textWants, about: 'The notice on the status page.' })
	},
	1
);

const share = record(
	'share condition',
	'Who may do what in a share, and which files are there.',
	{
		is: name('share', 'The share.'),
		person: optional(name('account', 'This person, by the groups that they are in.')),
		group: optional(name('group', 'The members of this group, by this group.')),
		access: optional(
			oneOrMany(
				choice('What they may do; anything but `none` unless said.', ['none', ...shareLevels])
			)
		),
		file: optional(text('A file.', { max: 200 })),
		'file is': optional(choice('Whether it is there: `there` unless said.', ['there', 'gone'])),
		contents: optional(text('What its newest version has in it, in the words of the world.'))
	},
	1
);

const account = name('account', 'A person.');
const licence = record(
	'licence condition',
	'Who has seats of a licence.',
	{
		is: name('licence', 'The licence.'),
		'held by': optional(oneOrManyAll('These have a seat.')),
		'not held by': optional(oneOrManyAll('These have none.')),
		'free at least': optional(whole('So many seats are free.', 0, 100_000))
	},
	1
);

const asset = record(
	'asset condition',
	'Where an asset is.',
	{
		is: name('asset', 'Its tag.'),
		state: optional(oneOrMany(choice('Where it is.', assetStates))),
		holder: optional(name('account', 'Who has it.', ['nobody']))
	},
	1
);

const delivery = record(
	'delivered mail condition',
	'In whose mailboxes a mail is.',
	{
		is: name('delivery', 'The mail.'),
		of: optional(oneOrManyAll('For all of these.')),
		state: optional(
			choice('Where it is for them: `delivered` unless said.', [
				'delivered',
				'quarantined',
				'removed'
			])
		),
		'mailboxes at most': optional(whole('It is in no more mailboxes than so many.', 0, 5_000)),
		blocked: optional(flag('Whether its sender is blocked.'))
	},
	1
);

const thing = {
	group: optional(name('group', 'About this group.')),
	share: optional(name('share', 'About this share.')),
	licence: optional(name('licence', 'About this licence.')),
	asset: optional(name('asset', 'About this asset.'))
};
const approval = record(
	'approval condition',
	'What somebody was asked to agree to since the run began.',
	{
		...thing,
		for: optional(name('account', 'Whom it is for.')),
		of: optional(name('account', 'Who was asked.')),
		'asked by': optional(name('person', 'Who asked.')),
		state: optional(oneOrMany(choice('How it stands.', approvalStates))),
		reminded: optional(flag('true: a reminder was sent.')),
		'at least': optional(whole('How many.', 0, 1_000)),
		never: optional(flag('true: there is none.'))
	},
	1
);
const approved = record(
	'approved condition',
	'Who decides about it has granted it, and nothing was given before. The owner decides about a group, a share or a licence; without one, and about assets, the manager of whom it is for.',
	{ ...thing, for: optional(name('account', 'Whom it is for.')) },
	1
);

function oneOrManyAll(about: string) {
	return { ...oneOrMany(account), about };
}

export const factWords = {
	service: optional(service),
	share: optional(share),
	licence: optional(licence),
	asset: optional(asset),
	'delivered mail': optional(delivery),
	approval: optional(approval),
	approved: optional(approved)
};

export type ServiceWants = TypeOf<typeof service>;
export type ShareWants = TypeOf<typeof share>;
export type LicenceWants = TypeOf<typeof licence>;
export type AssetWants = TypeOf<typeof asset>;
export type DeliveryWants = TypeOf<typeof delivery>;
export type ApprovalWants = TypeOf<typeof approval>;
export type ApprovedWants = TypeOf<typeof approved>;
