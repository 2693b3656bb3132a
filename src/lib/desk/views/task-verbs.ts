import type { Agent, Task } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { conditionsOf, isOffered } from '../verbs/ask.ts';
import { taskVerbs as records } from '../verbs/task/index.ts';
import { explained, type ActionExplained } from './explained.ts';

/** What can be done to a task. */
export type TaskVerb = Exclude<keyof typeof records, 'task_add'>;
export const taskVerbs = Object.keys(records).filter((name) => name !== 'task_add') as TaskVerb[];

/** Whether the task's page offers it: what somebody may not do is absent there. */
export function offersTaskVerb(desk: Tables, agent: Agent, task: Task, verb: TaskVerb): boolean {
	return isOffered(desk, { kind: 'agent', id: agent.id }, verb, { task: task.id });
}

/** Why an agent may or may not do something to a task: "the role Expanded Access does not grant Delete (tasks)". */
export function explainTaskVerb(
	desk: Tables,
	agent: Agent,
	task: Task,
	verb: TaskVerb
): ActionExplained {
	return explained(conditionsOf(desk, { kind: 'agent', id: agent.id }, verb, { task: task.id }));
}
