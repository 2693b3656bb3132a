import type { TaskId } from '#lib/desk/model/index.ts';
import type { Words } from '#lib/kernel/system.ts';
import { verbs } from '#lib/desk/verbs/index.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import { wallTime } from '#lib/ui/desk/wall-time.ts';
import {
	choose,
	dialog,
	fromMenu,
	go,
	named,
	press,
	pressButton,
	type,
	type Act,
	type Control
} from '../acts.ts';
import { filesOf, textOf, type Cue, type Play } from './cue.ts';
import { refereeLabel, rowLabel } from './labels.ts';
import { openTicket } from './ticket-page.ts';

const list = '/osTicket/scp/tasks.php';
const actions: Control = named('button', 'Actions');
const done = (name: string) => pressButton(name, { within: dialog });
const reason = (label: string, text: string): Act[] => (text ? [type(label, text, dialog)] : []);

/** Opens a task: from the list of open tasks, or by its address where that does not list it. */
function openTask(id: TaskId, { scene, address }: Cue): Act[] {
	const at = `${list}?id=${id}`;
	if (address === at) return [];
	const task = scene.tables.get('tasks', id);
	const link = named('link', task?.title ?? '');
	const open = { say: `Open the task “${task?.title ?? ''}”.` };
	return [
		go(list, { say: 'Look at the open tasks.' }),
		press(link, { ...open, if: link }),
		go(at, { ...open, unless: actions })
	];
}

export const add: Play<ArgsOf<'task_add'>> = (args, cue, words) => {
	const { tables } = cue.scene;
	const begin = args.ticket
		? [
				...openTicket(args.ticket, cue),
				press(named('tab', 'Tasks', { match: 'start' })),
				pressButton(verbs.task_add.label)
			]
		: [go(list, { say: 'Go to the tasks.' }), press(named('link', 'New Task'))];
	const files = filesOf(words);
	return [
		...begin,
		type('Title', textOf(words, 'title'), dialog),
		type('Description', textOf(words, 'description'), dialog),
		...(files.length > 0
			? [{ do: 'attach' as const, to: named('file', '', { within: dialog }), files }]
			: []),
		choose('Department', rowLabel(tables, 'departments', args.department), dialog),
		...(args.assignee ? [choose('Assignee', refereeLabel(tables, args.assignee), dialog)] : []),
		...(args.dueDate ? [type('Due Date', wallTime(args.dueDate, cue.zone), dialog)] : []),
		done('Create Task')
	];
};

function post(kind: 'update' | 'note', { task, status }: Post, cue: Cue, words: Words): Act[] {
	const { label } = kind === 'update' ? verbs.task_update : verbs.task_note;
	const form = named('form', label);
	const title = textOf(words, 'title');
	return [
		...openTask(task, cue),
		press(named('tab', label), { unless: named('field', '', { within: form }) }),
		...(title ? [type('Note title - summary of the note (optional)', title, form)] : []),
		type(kind === 'update' ? 'Update' : 'Internal Note', textOf(words, 'body'), form),
		...(status ? [choose('Status', status === 'open' ? 'Open' : 'Closed', form)] : []),
		pressButton(kind === 'update' ? 'Post Update' : 'Post Note', { within: form })
	];
}
type Post = Pick<ArgsOf<'task_update'>, 'task' | 'status'>;

export const update: Play<ArgsOf<'task_update'>> = (args, cue, words) =>
	post('update', args, cue, words);
export const note: Play<ArgsOf<'task_note'>> = (args, cue, words) => post('note', args, cue, words);

export const assign: Play<ArgsOf<'task_assign'>> = ({ task, to }, cue, words) => [
	...openTask(task, cue),
	...fromMenu(actions, to.kind === 'team' ? 'Assign to Team' : 'Assign to Agent'),
	choose('Assignee', refereeLabel(cue.scene.tables, to), dialog),
	...reason('Optional reason for the assignment', textOf(words, 'comments')),
	done(verbs.task_assign.label)
];

export const claim: Play<ArgsOf<'task_claim'>> = ({ task }, cue, words) => [
	...openTask(task, cue),
	...fromMenu(actions, verbs.task_claim.label),
	...reason('Optional reason for the assignment', textOf(words, 'comments')),
	done('Yes, Claim')
];

export const transfer: Play<ArgsOf<'task_transfer'>> = ({ task, department }, cue, words) => [
	...openTask(task, cue),
	...fromMenu(actions, verbs.task_transfer.label),
	choose('Department', rowLabel(cue.scene.tables, 'departments', department), dialog),
	...reason('Optional reason for the transfer', textOf(words, 'comments')),
	done(verbs.task_transfer.label)
];

export const edit: Play<ArgsOf<'task_edit'>> = ({ task, title, dueDate }, cue, words) => [
	...openTask(task, cue),
	...fromMenu(actions, verbs.task_edit.label),
	...(title === undefined ? [] : [type('Title', title, dialog)]),
	...(dueDate === undefined ? [] : [type('Due Date', wallTime(dueDate, cue.zone), dialog)]),
	...reason('Optional reason for the update', textOf(words, 'comments')),
	done('Update')
];

const whyStatus = 'Optional reason for status change (internal note)';

export const close: Play<ArgsOf<'task_close'>> = ({ task }, cue, words) => [
	...openTask(task, cue),
	...fromMenu(actions, verbs.task_close.label),
	...reason(whyStatus, textOf(words, 'comments')),
	done('Close')
];

export const reopen: Play<ArgsOf<'task_reopen'>> = ({ task }, cue, words) => [
	...openTask(task, cue),
	...fromMenu(actions, verbs.task_reopen.label),
	...reason(whyStatus, textOf(words, 'comments')),
	done('Reopen')
];
