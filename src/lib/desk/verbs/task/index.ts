import { task_add } from './task-add.ts';
import { task_close, task_reopen } from './task-status.ts';

export const taskVerbs = { task_add, task_close, task_reopen };
