import { portal } from '#lib/ui/portal/places.ts';
import type { FormField, User } from '#lib/desk/model/index.ts';
import type { Words } from '#lib/kernel/system.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import { beginWith, originOf } from '#lib/ui/scp/open/origin.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';
import { wallTime } from '#lib/ui/desk/wall-time.ts';
import {
	choose,
	dialog,
	go,
	named,
	press,
	pressButton,
	tick,
	type,
	type Act,
	type Control
} from '../acts.ts';
import { filesOf, textOf, type Cue, type Play } from './cue.ts';
import { refereeLabel, rowLabel, topicLabel } from './labels.ts';

const portalForm: Control = named('form', 'Open a New Ticket');

/** On the portal, as a user or as a guest, who tells name and address. */
export const open: Play<ArgsOf<'open'>> = (args, { scene }, words) => {
	const { email, name, phone, topic } = args;
	const subject = textOf(words, 'subject');
	return [
		go(portal.home, { say: 'Go to the support portal.' }),
		press(named('link', 'Open a New Ticket')),
		...(email ? [type('Email Address', email)] : []),
		...(name ? [type('Full Name', name)] : []),
		...(phone ? [type('Phone Number', phone)] : []),
		...(topic ? [choose('Help Topic', topicLabel(scene.tables, topic))] : []),
		type('Issue Summary', subject),
		type('Issue Details', textOf(words, 'message'), undefined, { say: 'Say what it is about.' }),
		...further(scene, words),
		...attached(words, portalForm),
		pressButton('Create Ticket')
	];
};

/** Fields that the administrator has added. */
function further({ tables }: Cue['scene'], words: Words): Act[] {
	const given = (words['fields'] ?? {}) as Readonly<Record<string, string>>;
	return Object.entries(given).flatMap(([name, text]) => {
		const field = tables.all('fields').find((one) => one.name === name);
		return field ? [fieldAct(field, text)] : [];
	});
}

function fieldAct({ label, kind }: FormField, text: string): Act {
	if (kind === 'checkbox') return tick(label, text === 'Yes');
	return kind === 'choice' ? choose(label, text) : type(label, text);
}

function attached(words: Words, form: Control): Act[] {
	const files = filesOf(words);
	return files.length > 0 ? [{ do: 'attach', to: named('file', '', { within: form }), files }] : [];
}

/** The agent's form, for somebody who called, wrote or came by. */
export const openFor: Play<ArgsOf<'open_for'>> = (args, cue, words) => {
	const { tables } = cue.scene;
	const form = portalForm;
	const pick = (list: string, option: string | null) =>
		option ? [choose(list, option, form)] : [];
	const written = (label: string, key: string) =>
		textOf(words, key) ? [type(label, textOf(words, key), form)] : [];
	return [
		go(scp.tickets, { say: 'Go to the tickets of the agent panel.', unless: newTicket }),
		press(newTicket),
		...chooseUser(args, cue),
		...pick('Ticket Source', args.source ?? null),
		...pick('Help Topic', args.topic ? topicLabel(tables, args.topic) : null),
		...pick(
			'Department',
			args.department ? rowLabel(tables, 'departments', args.department) : null
		),
		...(args.sla ? [slaPlan(rowLabel(tables, 'slas', args.sla), form)] : []),
		...(args.dueDate ? [type('Due Date', wallTime(args.dueDate, cue.zone), form)] : []),
		...pick('Assign To', args.assignee ? refereeLabel(tables, args.assignee) : null),
		...written('Issue Summary', 'subject'),
		...written('Issue Details', 'message'),
		...attached(words, form),
		...pick('Priority Level', args.priority ? rowLabel(tables, 'priorities', args.priority) : null),
		...further(cue.scene, words),
		...written('Response', 'response'),
		...pick('Ticket Status', args.status ? rowLabel(tables, 'statuses', args.status) : null),
		...written('Internal Note', 'note'),
		pressButton('Open', { within: form })
	];
};

const newTicket: Control = named('link', 'New Ticket');

/** "Sev-A (1 hours - Active)" begins with the name. */
function slaPlan(option: string, within: Control): Act {
	return { do: 'choose', from: named('combobox', 'SLA Plan', { within }), option, match: 'start' };
}

/** Whom it is for: known from the conversation that goes on, or else found in a dialog, or added there. */
function chooseUser({ user, email = '', name = '' }: ArgsOf<'open_for'>, cue: Cue): Act[] {
	const { tables } = cue.scene;
	const [known] = user
		? [tables.get('users', user)]
		: tables.find('users', 'email', email.toLowerCase());
	const given = userAtFirst(cue);
	if (known && given?.id === known.id) return [];
	const change = given ? [pressButton('Change', { within: named('group', 'User') })] : [];
	if (known) return [...change, ...findUser(known)];
	return [
		...change,
		type('Email Address', email, dialog),
		type('Full Name', name, dialog),
		pressButton('Add User', { within: dialog })
	];
}

function userAtFirst({ scene: { tables }, person }: Cue): User | null {
	const agent = person.actor.kind === 'agent' ? tables.get('agents', person.actor.id) : undefined;
	return agent ? beginWith(tables, agent, originOf({})).user : null;
}

function findUser({ name, email }: User): Act[] {
	return [
		{
			do: 'type',
			into: named('combobox', 'Search existing users or add a new user.', { within: dialog }),
			text: email,
			say: `Look for ${name} among the users.`
		},
		press(named('option', email, { match: 'part' }), { say: `Choose ${name}.` }),
		pressButton('Continue', { within: dialog })
	];
}
