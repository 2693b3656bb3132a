import type { Look } from '../attempt.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { LookWants } from '../language/condition.ts';
import { isActor, nameFor, personNamed } from '../people/cast.ts';
import { ticketNamed, type Scene } from './scene.ts';
import { ticketWords } from './ticket-words.ts';

/** Evidence about what was looked at during this step. */
export function weighLook(scene: Scene, wants: LookWants): Evidence {
	const { desk, scenario, run, step } = scene;
	const by = wants.by === undefined ? undefined : personNamed(desk, scenario, wants.by);
	const ticket = wants.ticket === undefined ? undefined : ticketNamed(scene, wants.ticket);
	const box = wants['mailbox of'];
	const owner = box === undefined ? undefined : personNamed(desk, scenario, box);
	const isThere = ({ at }: Look) =>
		at.kind === 'ticket'
			? owner === undefined && (ticket === undefined || at.id === ticket?.id)
			: ticket === undefined &&
				(owner === undefined || at.address === owner?.row.email.toLowerCase());
	const looks = run.looks.filter(
		(look) =>
			look.step === step?.id &&
			isThere(look) &&
			(by === undefined || (!!by && isActor(look.by, by)))
	);
	const fitting = looks.filter((look) => look.shown !== wants.refused);
	const last = fitting.at(-1) ?? looks.at(-1);
	const place =
		box === undefined
			? wants.ticket === undefined
				? 'a ticket'
				: ticketWords(scene, wants.ticket)
			: `${nameFor(desk, scenario, box)}’s mailbox`;
	const who = wants.by === undefined ? 'you' : nameFor(desk, scenario, wants.by);
	const how =
		wants.refused === undefined ? '' : wants.refused ? ', and was refused' : ', and saw it';
	return {
		held: fitting.length > 0,
		expected: `${who} opened ${place}${how}`,
		found: last
			? `${last.shown ? 'it was shown' : 'access was denied'}`
			: 'not opened in this step yet',
		decidedBy: last
			? { at: last.time, words: last.shown ? 'opened it' : 'was refused', by: who }
			: null
	};
}
