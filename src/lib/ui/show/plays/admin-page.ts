import { knowledgebasePages, scp } from '#lib/ui/desk/places/scp.ts';
import { entryOf, placeOf } from '#lib/ui/desk/places/admin.ts';
import { go, named, press, pressButton, type Act, type Control } from '../acts.ts';
import type { Cue } from './cue.ts';

const panel: Control = named('navigation', 'Admin Panel');
const toPanel: Control = named('link', 'Admin Panel');

/** Opens a list of the admin panel by its tabs: `admin.agents`; those of the agent panel by their address. */
export function openList(list: string): Act[] {
	const own = knowledgebasePages.find(({ to }) => to === list);
	if (own) return [go(list, { say: `Go to the page “${own.name}” of the agent panel.` })];
	const { section, page } = placeOf(list);
	const tab = named('link', section.name, { within: panel });
	const below = named('link', page.name, { within: named('navigation', section.name) });
	return [
		go(scp.tickets, { say: 'Go to the agent panel.', unless: named('link', 'Log Out') }),
		press(toPanel, { unless: panel }),
		press(tab),
		...(entryOf(section) === page.to ? [] : [press(below)])
	];
}

/** Opens one thing of a list. */
export function openRow({ address }: Cue, list: string, id: number, name: string): Act[] {
	if (address === `${list}?id=${id}`) return [];
	return [...openList(list), press(named('link', name))];
}

export const save = pressButton('Save Changes');
