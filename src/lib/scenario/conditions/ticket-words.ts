import { nameFor } from '../people/cast.ts';
import { ticketNamed, type Scene } from './scene.ts';

/*
 * Learners know tickets by number and subject, and happenings by their content. The author's names of them never appear in texts for
 * learners.
 */

/** "ticket #604069 “Mobile and online banking is down”"; before it exists, described by the step that asks for it. */
export function ticketWords(scene: Scene, name: string): string {
	const ticket = ticketNamed(scene, name);
	return ticket
		? `ticket #${ticket.number} “${ticket.subject}”`
		: `the ticket ${askedIn(scene, name)}`;
}

/** Why a ticket of the scenario cannot be checked: not yet opened, or deleted. */
export function missingWords(scene: Scene, name: string): string {
	const state = name in scene.run.tickets ? 'is gone: open another one' : 'is not there yet';
	return `the ticket ${askedIn(scene, name)} ${state}`;
}

function askedIn({ scenario, run }: Scene, name: string): string {
	const at = scenario.steps.findIndex(({ checks = [], happenings = [] }) =>
		[...checks, ...happenings.flatMap(({ expect = [] }) => expect)].some(({ as }) => as === name)
	);
	const step = scenario.steps[at];
	if (!step) return 'of this lab';
	return at === run.step ? 'of this step' : `of step ${at + 1}, “${step.title}”,`;
}

/** "Karen answers by mail" */
export function happeningWords({ desk, scenario }: Scene, id: string): string {
	for (const step of [null, ...scenario.steps])
		for (const happening of (step ?? scenario).happenings ?? []) {
			if (happening.id !== id) continue;
			const who = nameFor(desk, scenario, happening.who ?? step?.as ?? '');
			if (happening.calls) return `${who} calls`;
			if (happening.replies) return `${who} answers by mail`;
			if (happening.mails) return `${who} writes a mail`;
			return happening.tells ?? `${who} works on the desk`;
		}
	return 'it has happened';
}
