import type { TicketId } from '#lib/desk/model/index.ts';
import { verbs } from '#lib/desk/verbs/index.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import {
	choose,
	dialog,
	fromMenu,
	named,
	press,
	pressButton,
	tick,
	type Act,
	type Control
} from '../acts.ts';
import type { Cue, Play } from './cue.ts';
import { rowLabel } from './labels.ts';
import { openTicket, toolbar } from './ticket-page.ts';

const more: Control = named('button', 'More', { within: toolbar });
const mergeType: Control = named('group', 'Merge Type', { within: dialog });
const save = pressButton('Save Changes', { within: dialog });

/** From the page of the first one, which is the parent: the others are added by their numbers. */
function together(label: string, [parent, ...others]: readonly TicketId[], cue: Cue): Act[] {
	if (parent === undefined) return [];
	return [
		...openTicket(parent, cue),
		...fromMenu(more, label),
		...others.flatMap((id) => addTicket(cue.scene.tables.get('tickets', id)?.number ?? ''))
	];
}

function addTicket(number: string): Act[] {
	const into = named('combobox', 'Add a Ticket', { within: dialog });
	return [
		{ do: 'type', into, text: number, say: `Look for ticket #${number}.` },
		press(named('option', number, { match: 'start' }), { say: `Add ticket #${number}.` })
	];
}

export const link: Play<ArgsOf<'link'>> = ({ tickets }, cue) => [
	...together(verbs.link.label, tickets, cue),
	save
];

export const merge: Play<ArgsOf<'merge'>> = (args, cue) => {
	const { combine, participants, childStatus, parentStatus, deleteChild, moveTasks } = args;
	const status = (id: number) => rowLabel(cue.scene.tables, 'statuses', id);
	const people = { user: 'User', all: 'User + Collaborators' };
	const threads = { combine: 'Combine Threads', separate: 'Separate Threads' };
	return [
		...together(verbs.merge.label, args.tickets, cue),
		...(participants ? [choose('Participants', people[participants], dialog)] : []),
		...(childStatus ? [choose('Child Status', status(childStatus), dialog)] : []),
		...(parentStatus ? [choose('Parent Status', status(parentStatus), dialog)] : []),
		...(combine ? [press(named('radio', threads[combine], { within: mergeType }))] : []),
		...(deleteChild ? [tick('Delete Child Ticket', true, dialog)] : []),
		...(moveTasks ? [tick('Move Child Tasks to Parent', true, dialog)] : []),
		save
	];
};

export const unlink: Play<ArgsOf<'unlink'>> = ({ ticket }, cue) => [
	...openTicket(ticket, cue),
	press(named('tab', 'Related Tickets', { match: 'start' })),
	pressButton('Unlink ticket', { match: 'start' })
];
