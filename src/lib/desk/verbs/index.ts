import { accountVerbs } from './account/index.ts';
import { adminVerbs } from './admin/index.ts';
import { intakeVerbs } from './intake/index.ts';
import { profileVerbs } from './profile/index.ts';
import { relationVerbs } from './relation/index.ts';
import { sessionVerbs } from './session/index.ts';
import { systemVerbs } from './system/index.ts';
import { taskVerbs } from './task/index.ts';
import { ticketVerbs } from './ticket/index.ts';
import { userVerbs } from './user/index.ts';

/** Every verb of the desk, written once: menus, the scripting language and its reference are made from these records. */
export const verbs = {
	...intakeVerbs,
	...ticketVerbs,
	...relationVerbs,
	...taskVerbs,
	...userVerbs,
	...adminVerbs,
	...profileVerbs,
	...accountVerbs,
	...sessionVerbs,
	...systemVerbs
};

export type VerbName = keyof typeof verbs;
