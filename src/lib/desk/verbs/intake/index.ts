import { edit_own } from './edit-own.ts';
import { email_in } from './email-in.ts';
import { open_for } from './open-for.ts';
import { open } from './open.ts';
import { user_reply } from './user-reply.ts';

export const intakeVerbs = { open, open_for, user_reply, edit_own, email_in };
