import { answer, call, ring } from './begin.ts';
import { end, hold, resume } from './hold.ts';
import { respond } from './respond.ts';
import { ask, promise, say, speak } from './speak.ts';
import { giveUp, listen } from './voicemail.ts';

/** What is done in conversations, by name. */
export const talkVerbs = {
	ring,
	answer_call: answer,
	call,
	hold_call: hold,
	resume_call: resume,
	end_call: end,
	ask,
	say,
	promise_call: promise,
	speak,
	respond,
	give_up: giveUp,
	listen
};
