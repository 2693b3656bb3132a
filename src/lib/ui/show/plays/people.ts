import type { ArgsOf } from '#lib/store/index.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';
import { dialog, go, pressButton, type, type Act } from '../acts.ts';
import type { Play } from './cue.ts';

/** Adds an end user to the directory. */
export const saveUser: Play<ArgsOf<'save_user'>> = ({ name, email, phone, notes }) => {
	const written = (label: string, text: string | undefined): Act[] =>
		text ? [type(label, text, dialog)] : [];
	return [
		go(scp.users, { say: 'Go to the user directory of the agent panel.' }),
		pressButton('Add User'),
		...written('Email Address', email),
		...written('Full Name', name),
		...written('Phone Number', phone),
		...written('Internal Notes', notes),
		pressButton('Add User', { within: dialog })
	];
};
