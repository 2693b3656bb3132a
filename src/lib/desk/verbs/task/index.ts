import { task_add } from './task-add.ts';
import { task_assign, task_claim } from './task-assign.ts';
import { task_delete } from './task-delete.ts';
import { task_edit } from './task-edit.ts';
import { task_note, task_update } from './task-post.ts';
import { task_close, task_reopen } from './task-status.ts';
import { task_transfer } from './task-transfer.ts';

export const taskVerbs = {
	task_add,
	task_update,
	task_note,
	task_assign,
	task_claim,
	task_transfer,
	task_edit,
	task_close,
	task_reopen,
	task_delete
};
