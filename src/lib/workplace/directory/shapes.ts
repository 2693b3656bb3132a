import {
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
	whole,
	type RowShape
} from '#lib/kernel/shapes/shape.ts';
import {
	logonResults,
	rights,
	type Account,
	type Change,
	type Computer,
	type Factor,
	type Group,
	type Logon,
	type Policy
} from '../model/index.ts';

const account: RowShape<Account> = {
	id: id(),
	login: text(),
	name: text(),
	email: text(),
	title: someText(),
	department: someText(),
	office: someText(),
	phone: someText(),
	manager: orNull(text()),
	unit: or('Users', text()),
	about: someText(),
	enabled: flag(true),
	locked: orNull(instant()),
	expires: orNull(instant()),
	password: or(1, whole()),
	passwordSet: or(0, instant()),
	passwordExpires: flag(true),
	temporary: someText(),
	mustChange: flag(),
	failures: or(0, whole()),
	factors: list(
		row<Factor>({
			kind: choice('app', 'text message', 'security key'),
			label: someText(),
			state: or('active', choice('active', 'lost', 'to be set up'))
		})
	)
};

const group: RowShape<Group> = {
	id: id(),
	name: text(),
	about: someText(),
	kind: or('security', choice('security', 'distribution')),
	owner: orNull(text()),
	members: list(text()),
	grants: list(choice(...rights))
};

const computer: RowShape<Computer> = {
	id: id(),
	name: text(),
	unit: or('Computers', text()),
	about: someText(),
	enabled: flag(true),
	secret: or(1, whole()),
	recoveryKey: someText()
};

const policy: RowShape<Policy> = {
	id: id(),
	domain: someText(),
	suffix: someText(),
	passwordDays: or(0, whole()),
	lockAfter: or(5, whole()),
	gateway: someText(),
	mask: someText(),
	dns: list(text()),
	dhcp: or('up', choice('up', 'down', 'full')),
	it: list(text())
};

const logon: RowShape<Logon> = {
	id: id(),
	at: instant(),
	account: text(),
	device: someText(),
	program: someText(),
	result: choice(...logonResults)
};

const change: RowShape<Change> = {
	id: id(),
	at: instant(),
	by: someText(),
	verb: text(),
	about: someText(),
	for: someText(),
	consoleRuns: or(0, whole()),
	utterances: or(0, whole()),
	shown: flag(),
	words: someText()
};

export const shapes = {
	accounts: account,
	groups: group,
	computers: computer,
	policies: policy,
	logons: logon,
	changes: change
};
