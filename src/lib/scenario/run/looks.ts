import { canView } from '#lib/desk/rules/access/access.ts';
import type { Actor } from '#lib/desk/model/index.ts';
import type { Place } from '../attempt.ts';
import type { Stage } from './stage.ts';

/** Records that somebody opened a page, once per step; the desk's rules decide whether it was shown. */
export function lookAt(stage: Stage, by: Actor, at: Place, shown = isShown(stage, by, at)) {
	const { run, step } = stage;
	if (!run || !step) return;
	const place = at.kind === 'mailbox' ? { ...at, address: at.address.toLowerCase() } : at;
	const look = { step: step.id, by, at: place, shown, time: stage.now };
	const key = JSON.stringify([look.step, by, place, shown]);
	const known = run.looks.some(
		(one) => JSON.stringify([one.step, one.by, one.at, one.shown]) === key
	);
	if (!known) stage.changeRun({ looks: [...run.looks, look] });
}

function isShown({ desk }: Stage, by: Actor, at: Place): boolean {
	if (at.kind === 'mailbox') return true;
	const ticket = desk.get('tickets', at.id);
	if (!ticket) return false;
	if (by.kind === 'agent') {
		const agent = desk.get('agents', by.id);
		return !!agent && canView(desk, agent, ticket);
	}
	if (by.kind !== 'user') return false;
	return ticket.owner === by.id || ticket.collaborators.some(({ user }) => user === by.id);
}
