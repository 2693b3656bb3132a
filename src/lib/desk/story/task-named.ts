import type { Scene } from '#lib/kernel/scene.ts';
import type { Task } from '../model/index.ts';

/** A task of one of the story's tickets, by its title. */
export function taskNamed({ tables, named }: Scene, title: string): Task | undefined {
	const tasks = Object.values(named).flatMap((id) => tables.find('tasks', 'ticket', id));
	const wanted = title.trim().toLowerCase();
	return tasks.find((task) => task.title.toLowerCase() === wanted);
}
