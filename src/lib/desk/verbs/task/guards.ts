import { taskPermissions, type Agent, type Task, type TaskId } from '../../model/index.ts';
import { DENIED, refusal, type Refusal } from '#lib/kernel/refusal.ts';
import { grants } from '../../rules/access/access.ts';
import { canViewTask, roleForTask } from '../../rules/tasks/tasks.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { condition, type Condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import { grantsInWords } from '../ticket/guards.ts';
import { agentWho, isAgent } from '#lib/desk/verbs/agent-guard.ts';

interface Scene {
	desk: Tables;
	agent: Agent;
	task: Task;
}
type Rule = (scene: Scene) => Condition;

const NO_SUCH_TASK = refusal('No such task', { http: 404 });

/** The guard of a verb that an agent does to a task. Unknown and hidden ones are refused alike. */
export function onTask(...rules: readonly Rule[]): Guard<{ task: TaskId }> {
	return (desk, by, { task: id }) => {
		const agent = agentWho(desk, by);
		if (!agent) return [isAgent(false)];
		const task = desk.get('tasks', id);
		if (!task) return [condition('target', false, 'there is no such task', NO_SUCH_TASK)];
		const visible = sees({ desk, agent, task });
		return visible.holds
			? [visible, ...rules.map((rule) => rule({ desk, agent, task }))]
			: [visible];
	};
}

const sees: Rule = ({ desk, agent, task }) => {
	const holds = canViewTask(desk, agent, task);
	const words = holds
		? 'in its department, or it is assigned to them'
		: 'not in its department, and it is not assigned to them';
	return condition('visible', holds, words, NO_SUCH_TASK);
};

/** Without the permission the product's dialog comes back empty (`rand-0440`). */
export function permission(
	wanted: keyof typeof taskPermissions,
	answer: Refusal = refusal(null)
): Rule {
	return ({ desk, agent, task }) => {
		const role = roleForTask(desk, agent, task);
		const holds = grants(role, wanted);
		const [label] = taskPermissions[wanted];
		const words = grantsInWords(role, holds, `${label} (tasks)`);
		return condition('permission', holds, words, answer, wanted);
	};
}

export function isOpen(answer: Refusal = DENIED): Rule {
	return ({ task }) => condition('state', task.open, task.open ? 'open' : 'not open', answer);
}

export function isClosed(answer: Refusal): Rule {
	return ({ task }) =>
		condition('state', !task.open, task.open ? 'open already' : 'not open', answer);
}

export const isFree: Rule = ({ task }) => {
	const holds = task.agent === null;
	return condition('state', holds, holds ? 'no agent has it' : 'an agent has it already', DENIED);
};
