import { scp } from '#lib/ui/desk/places/scp.ts';
import { go, named, press, pressButton, type, type Act, type Control } from '../acts.ts';
import type { Cue } from './cue.ts';

/**
 * Makes the person the one who works in the browser: an agent logs in on the page for it, an end user by the coach, which also logs out
 * whoever was there. Nothing, where the person is there already.
 */
export function takeSeat(cue: Cue, isInWorkplace: boolean): Act[] {
	const { scene, person } = cue;
	const { actor } = person;
	const session = scene.tables.get('sessions', 1);
	if (actor.kind === 'agent')
		return session?.agent === actor.id ? [] : logIn(cue, (session?.agent ?? null) !== null);
	const login = scene.tables.systems.people.card(scene.tables, person).login;
	const isThere = login
		? actor.kind === 'user' && session?.user === actor.id
		: (session?.user ?? null) === null;
	return [
		// The workplace takes the agent for who is there, if one is logged in.
		...(isInWorkplace && (session?.agent ?? null) !== null ? leavePanel : []),
		...(isThere ? [] : [switchTo(person.name, login !== null)])
	];
}

const logOut: Control = named('link', 'Log Out');
const leavePanel: readonly Act[] = [
	go(scp.tickets, { say: 'Go to the agent panel.', unless: logOut }),
	press(logOut)
];

function logIn({ scene, person }: Cue, isSomebodyThere: boolean): Act[] {
	const { login } = scene.tables.systems.people.card(scene.tables, person);
	return [
		...(isSomebodyThere ? leavePanel : []),
		go(scp.login, { say: 'Go to the log-in page of the agent panel.', unless: logInPage }),
		type('Email or Username', login?.username ?? ''),
		type('Password', login?.password ?? ''),
		pressButton('Log In')
	];
}
const logInPage: Control = named('field', 'Email or Username');

/** The coach's list of people has a button for each. */
function switchTo(name: string, isLogin: boolean): Act {
	const label = `${isLogin ? 'Log in' : 'Act'} as ${name.split(' ')[0]}`;
	return press(named('button', label, { on: 'coach' }), { menus: 'People' });
}
