import type { TicketId } from '#lib/desk/model/index.ts';
import { verbs } from '#lib/desk/verbs/index.ts';
import { markLabels } from '#lib/desk/verbs/ticket/mark.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import { wallTime } from '#lib/ui/desk/wall-time.ts';
import {
	choose,
	dialog,
	fromMenu,
	named,
	press,
	pressButton,
	tick,
	type,
	type Act,
	type Control
} from '../acts.ts';
import { textOf, type Cue, type Play } from './cue.ts';
import { agentLabel, refereeLabel, rowLabel, topicLabel } from './labels.ts';
import { openTicket, toolbar } from './ticket-page.ts';

const inToolbar = (name: string): Control => named('button', name, { within: toolbar });
const more = inToolbar('More');

/** It is called otherwise for a ticket that somebody has. */
function assignMenu({ scene }: Cue, id: TicketId): Control {
	const ticket = scene.tables.get('tickets', id);
	return inToolbar(ticket?.agent || ticket?.team ? 'Reassign' : verbs.assign.label);
}

/** The reason that a dialog may be given, as its field is called. */
const reason = (label: string, text: string): Act[] => (text ? [type(label, text, dialog)] : []);

const done = (name: string) => pressButton(name, { within: dialog });

/** A blue value of the header: its dialog, another choice, Update. */
function fromHeader(label: string, list: string, option: string, why: string): Act[] {
	return [
		pressButton(`${label}: `, { match: 'start' }, { say: `Click the value beside “${label}”.` }),
		choose(list, option, dialog),
		...reason('Optional reason for the update', why),
		done('Update')
	];
}

export const assign: Play<ArgsOf<'assign'>> = ({ ticket, to, refer }, cue, words) => {
	const kind = to.kind === 'team' ? 'Team' : 'Agent';
	return [
		...openTicket(ticket, cue),
		...fromMenu(assignMenu(cue, ticket), kind),
		choose('Assignee', refereeLabel(cue.scene.tables, to), dialog),
		...(refer ? [tickReferral] : []),
		...reason('Optional reason for the assignment', textOf(words, 'comments')),
		done(verbs.assign.label)
	];
};
const tickReferral: Act = {
	do: 'tick',
	box: named('checkbox', 'Maintain referral access', { within: dialog, match: 'start' }),
	on: true
};

export const claim: Play<ArgsOf<'claim'>> = ({ ticket, refer }, cue, words) => [
	...openTicket(ticket, cue),
	...fromMenu(assignMenu(cue, ticket), verbs.claim.label),
	...(refer ? [tickReferral] : []),
	...reason('Optional reason for the claim', textOf(words, 'comments')),
	done('Yes, Claim')
];

export const release: Play<ArgsOf<'release'>> = ({ ticket, what = 'both' }, cue, words) => {
	const { tables } = cue.scene;
	const row = tables.get('tickets', ticket);
	const box = (name: string) => tick(name, true, dialog, { if: named('checkbox', name) });
	return [
		...openTicket(ticket, cue),
		...fromMenu(more, verbs.release.label),
		...(row?.agent && what !== 'team' ? [box(agentLabel(tables, row.agent))] : []),
		...(row?.team && what !== 'agent' ? [box(rowLabel(tables, 'teams', row.team))] : []),
		...reason('Optional reason for releasing assignment', textOf(words, 'comments')),
		done('Release')
	];
};

export const transfer: Play<ArgsOf<'transfer'>> = (args, cue, words) => [
	...openTicket(args.ticket, cue),
	press(inToolbar(verbs.transfer.label)),
	choose('Department', rowLabel(cue.scene.tables, 'departments', args.department), dialog),
	...(args.keepReferral ? [tickReferral] : []),
	...reason('Optional reason for the transfer', textOf(words, 'comments')),
	done(verbs.transfer.label)
];

export const refer: Play<ArgsOf<'refer'>> = ({ ticket, to }, cue, words) => {
	const kind = { agent: 'Agent', team: 'Team', dept: 'Department' }[to.kind];
	return [
		...openTicket(ticket, cue),
		...fromMenu(more, verbs.remove_referral.label),
		press(named('tab', 'Refer', { within: dialog })),
		choose('Referee', kind, dialog),
		choose(kind, refereeLabel(cue.scene.tables, to), dialog),
		...reason('Optional reason for the referral', textOf(words, 'comments')),
		done('Refer')
	];
};

export const removeReferral: Play<ArgsOf<'remove_referral'>> = ({ ticket, from }, cue) => [
	...openTicket(ticket, cue),
	...fromMenu(more, verbs.remove_referral.label),
	pressButton(`Remove ${refereeLabel(cue.scene.tables, from)}`, { within: dialog }),
	pressButton('Done', { within: dialog })
];

export const setStatus: Play<ArgsOf<'set_status'>> = (args, cue, words) => {
	const status = cue.scene.tables.get('statuses', args.status);
	return [
		...openTicket(args.ticket, cue),
		...fromMenu(inToolbar(verbs.set_status.label), status?.name ?? ''),
		...(args.children ? [tick('Also set this status on the merged tickets', true, dialog)] : []),
		...reason('Optional reason for status change (internal note)', textOf(words, 'comments')),
		done(status?.state === 'open' ? 'Open' : 'Close')
	];
};

export const setSla: Play<ArgsOf<'set_sla'>> = ({ ticket, sla }, cue, words) => [
	...openTicket(ticket, cue),
	...fromHeader(
		'SLA Plan',
		'SLA Plan',
		sla === null ? '— None —' : rowLabel(cue.scene.tables, 'slas', sla),
		textOf(words, 'comments')
	)
];

export const setTopic: Play<ArgsOf<'set_topic'>> = ({ ticket, topic }, cue, words) => [
	...openTicket(ticket, cue),
	...fromHeader(
		'Help Topic',
		'Help Topic',
		topic === null ? '— None —' : topicLabel(cue.scene.tables, topic),
		textOf(words, 'comments')
	)
];

export const setPriority: Play<ArgsOf<'set_priority'>> = ({ ticket, priority }, cue, words) => [
	...openTicket(ticket, cue),
	...fromHeader(
		'Priority',
		'Priority Level',
		rowLabel(cue.scene.tables, 'priorities', priority),
		textOf(words, 'comments')
	)
];

export const setSource: Play<ArgsOf<'set_source'>> = ({ ticket, source }, cue, words) => [
	...openTicket(ticket, cue),
	...fromHeader('Source', 'Ticket Source', source, textOf(words, 'comments'))
];

export const setDueDate: Play<ArgsOf<'set_due_date'>> = ({ ticket, dueDate }, cue, words) => [
	...openTicket(ticket, cue),
	pressButton('Due Date: ', { match: 'start' }, { say: 'Click the value beside “Due Date”.' }),
	type('Due Date', wallTime(dueDate, cue.zone), dialog),
	...reason('Optional reason for the update', textOf(words, 'comments')),
	done('Update')
];

export const mark: Play<ArgsOf<'mark'>> = ({ ticket, as }, cue, words) => [
	...openTicket(ticket, cue),
	...fromMenu(more, markLabels[as]),
	...reason('Optional reason for marking ticket as (un)answered', textOf(words, 'comments')),
	done('OK')
];

export const markOverdue: Play<ArgsOf<'mark_overdue'>> = ({ ticket }, cue) => [
	...openTicket(ticket, cue),
	...fromMenu(more, verbs.mark_overdue.label),
	done('OK')
];
