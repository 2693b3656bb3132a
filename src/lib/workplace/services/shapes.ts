import {
	amount,
	choice,
	flag,
	id,
	instant,
	list,
	or,
	orNull,
	row,
	someText,
	text,
	upTo,
	whole,
	type RowShape
} from '#lib/kernel/shapes/shape.ts';
import {
	approvalKinds,
	approvalStates,
	assetStates,
	serviceFaults,
	serviceStates,
	shareLevels,
	type Approval,
	type ApprovalRule,
	type Asset,
	type Delivery,
	type FileVersion,
	type Licence,
	type Recipient,
	type Service,
	type Share,
	type ShareAccess,
	type SharedFile
} from '../model/index.ts';

const names = list(text());
const count = or(0, upTo(1_000_000));

const services = {
	id: id(),
	name: text(),
	about: someText(),
	state: choice(...serviceStates),
	fault: or('none', choice(...serviceFaults)),
	since: instant(),
	posted: or('up', choice(...serviceStates)),
	notice: someText(),
	postedAt: or(0, instant()),
	host: someText(),
	address: someText(),
	port: or(0, upTo(65_535)),
	needs: names,
	internal: flag(),
	group: someText(),
	secondFactor: flag(),
	licence: someText(),
	program: someText()
} satisfies RowShape<Service>;

const shares = {
	id: id(),
	name: text(),
	path: someText(),
	service: someText(),
	owner: orNull(text()),
	access: list(row<ShareAccess>({ group: text(), level: choice(...shareLevels) })),
	files: list(
		row<SharedFile>({
			name: text(),
			versions: list(row<FileVersion>({ at: instant(), words: someText() })),
			deleted: orNull(instant())
		})
	),
	keeps: count
} satisfies RowShape<Share>;

const licences = {
	id: id(),
	name: text(),
	owner: orNull(text()),
	seats: count,
	holders: names,
	used: list(row<Licence['used'][number]>({ account: text(), at: instant() }))
} satisfies RowShape<Licence>;

const assets = {
	id: id(),
	tag: text(),
	kind: someText(),
	model: someText(),
	state: choice(...assetStates),
	holder: orNull(text())
} satisfies RowShape<Asset>;

const deliveries = {
	id: id(),
	name: text(),
	at: instant(),
	from: someText(),
	subject: someText(),
	link: someText(),
	harmful: flag(),
	recipients: list(
		row<Recipient>({
			account: text(),
			state: choice('delivered', 'quarantined', 'removed'),
			opened: flag(),
			clicked: flag()
		})
	),
	blocked: flag()
} satisfies RowShape<Delivery>;

const approvals = {
	id: id(),
	at: instant(),
	what: someText(),
	for: text(),
	about: someText(),
	askedBy: someText(),
	asked: text(),
	state: choice(...approvalStates),
	answered: orNull(instant()),
	changes: or(0, whole()),
	reason: someText(),
	reminded: list(instant()),
	due: orNull(instant()),
	rule: orNull(whole())
} satisfies RowShape<Approval>;

const approvalRules = {
	id: id(),
	name: someText(),
	person: orNull(text()),
	about: orNull(choice(...approvalKinds, 'other')),
	answer: choice('granted', 'refused'),
	reason: someText(),
	after: amount(),
	reminded: orNull(amount())
} satisfies RowShape<ApprovalRule>;

/** The columns of the rows of services and all that belongs to them. */
export const shapes = {
	services,
	shares,
	licences,
	assets,
	deliveries,
	approvals,
	approvalRules
};
