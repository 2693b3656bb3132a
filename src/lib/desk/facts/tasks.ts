import { plain } from '#lib/kernel/text/written.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { TaskWants } from '../language/thread-wants.ts';
import { rowNamed, shownName } from '../language/names.ts';
import { foundWords } from '#lib/kernel/facts/counting.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { ticketNamed } from './scene.ts';
import { matchText, textExpectation } from '#lib/kernel/facts/text-match.ts';

/** Evidence about a task of a ticket. */
export function evaluateTasks(scene: Scene, wants: TaskWants): Evidence {
	const { tables: desk } = scene;
	const ticket = ticketNamed(scene, wants.ticket);
	const ids = (
		kind: 'department' | 'agent' | 'team',
		names: string | readonly string[] | undefined
	) =>
		names === undefined
			? null
			: many(names).flatMap((name) => rowNamed(desk, kind, name)?.id ?? []);
	const departments = ids('department', wants.department);
	const agents = ids('agent', wants.agent);
	const teams = ids('team', wants.team);
	const found = (ticket ? desk.find('tasks', 'ticket', ticket.id) : []).filter(
		(task) =>
			(wants.open === undefined || task.open === wants.open) &&
			isAmong(task.department, departments) &&
			isAmong(task.agent, agents) &&
			isAmong(task.team, teams) &&
			(!wants.title || matchText([plain(task.title)], wants.title).held)
	);
	const last = found.at(-1);
	const expected = [
		wants.open === undefined ? 'a task' : wants.open ? 'an open task' : 'a closed task',
		wants.title ? `whose title ${textExpectation(wants.title)}` : '',
		wants.department ? `in ${anyOf(many(wants.department))}` : '',
		wants.agent
			? `of ${anyOf(many(wants.agent).map((name) => shownName(desk, 'agent', rowNamed(desk, 'agent', name)?.id ?? null, name)))}`
			: '',
		wants.team ? `of ${anyOf(many(wants.team))}` : ''
	];
	return {
		held: found.length > 0,
		expected: expected.filter(Boolean).join(' '),
		found: foundWords(found.length, 'such task', 'such tasks'),
		decidedBy: last
			? { at: last.closed ?? last.created, words: `task “${last.title}”`, by: '' }
			: null
	};
}

/** Null matches any. An unknown name matches nothing, not "nobody". */
function isAmong(id: number | null, ids: readonly number[] | null): boolean {
	return ids === null || (id !== null && ids.includes(id));
}
