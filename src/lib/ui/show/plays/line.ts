import type { Words } from '#lib/kernel/system.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import { quotedWords } from '#lib/scenario/conditions/quote.ts';
import type { Action } from '#lib/scenario/language/actions.ts';
import type { Act } from '../acts.ts';
import { withoutField } from './admin-save.ts';
import { playOf } from './by-verb.ts';
import { passTime } from './clock.ts';
import type { Cue } from './cue.ts';
import { lookActs } from './looks.ts';
import { answerMail, writeMail } from './mails.ts';
import { leaveText } from './posts.ts';

/** How one line of a solution is played, or why it cannot be. */
export type LinePlay =
	{ acts: readonly Act[] } | { trouble: 'no play' | 'not there'; words: string };

const noPlay = (words: string): LinePlay => ({ trouble: 'no play', words });
const notThere = (words: string): LinePlay => ({ trouble: 'not there', words });

/** One line of a solution on the screens. */
export function lineActs(cue: Cue, action: Action): LinePlay {
	if (action.wait) return { acts: passTime(cue, millisecondsOf(action.wait)) };
	if (action.look) return lookActs(cue, action.look);
	if (action['leave draft']) return draftActs(cue, action['leave draft']);
	const words = quotedWords(cue.scene, action);
	if ('answer mail' in action) return { acts: answerMail(cue, words['answer mail'] as Words) };
	if ('write mail' in action) return { acts: writeMail(cue, words['write mail'] as Words) };
	return verbActs(cue, words);
}

function verbActs(cue: Cue, action: Action): LinePlay {
	const { scene, person } = cue;
	const { systems } = scene.tables;
	for (const [say, { verb, system }] of systems.sayings) {
		if (!(say in action)) continue;
		const words = action[say] as Words;
		const by = systems.people.actorOf(scene.tables, verb, person);
		const args = system.bind(scene, verb, words, by, person);
		if (typeof args === 'string') return notThere(args);
		const play = playOf(verb);
		const missing = withoutField(verb, words);
		if (!play || missing.length > 0) return noPlay([say, ...missing].join(': '));
		return { acts: play(args, cue, words, verb) };
	}
	return noPlay(Object.keys(action).join(', '));
}

function draftActs(cue: Cue, wants: NonNullable<Action['leave draft']>): LinePlay {
	for (const form of ['reply', 'note'] as const) {
		const name = wants[form];
		const row = name && cue.scene.tables.systems.textForms.get(form)?.row(cue.scene, name);
		if (row) return { acts: leaveText(cue, form, row, 'To be continued') };
	}
	return noPlay('leave draft');
}
