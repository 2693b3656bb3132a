/** What somebody does at the screen, in terms of what they see: roles and labels. Pure data. */

/** Roles of controls. `field` is whatever takes typed text, also where its type has no role (password, date). */
export type Role =
	| 'article'
	| 'button'
	| 'checkbox'
	| 'combobox'
	| 'dialog'
	| 'field'
	| 'file'
	| 'form'
	| 'group'
	| 'link'
	| 'menuitem'
	| 'navigation'
	| 'option'
	| 'radio'
	| 'region'
	| 'row'
	| 'tab'
	| 'table';

/** A part of the app's screen. `page` is the page in the simulated browser with its dialogs and menus. */
export type Ground = 'page' | 'coach' | 'phone' | 'bar' | 'window';

/** A control, as somebody would call it on the phone: "the button Assign in the dialog". */
export interface Control {
	role: Role;
	/** Its label, without regard to white space; '' for any. */
	name: string;
	/** How the label is compared; the whole of it unless said. */
	match?: 'start' | 'part';
	/** Where it is; on the page unless said. */
	on?: Ground;
	/** What it is in, from the inside to the outside. */
	within?: Control;
}

export interface WrittenFile {
	name: string;
	text: string;
}

interface How {
	/** The caption, if the act does not say enough by itself. */
	say?: string;
	/** Only if this is on the screen; the page is ready by then. */
	if?: Control;
	/** Not if this is on the screen. */
	unless?: Control;
}

export type Act = How &
	(
		| { do: 'go'; address: string }
		| { do: 'press'; control: Control; menus?: string }
		/** `enter`: the key ends it. */
		| { do: 'type'; into: Control; text: string; enter?: true }
		| { do: 'choose'; from: Control; option: string; match?: Control['match'] }
		| { do: 'tick'; box: Control; on: boolean }
		| { do: 'attach'; to: Control; files: readonly WrittenFile[] }
		/** Looks at what is there. */
		| { do: 'read'; say: string }
	);

export const named = (role: Role, name: string, more: Omit<Control, 'role' | 'name'> = {}) => ({
	role,
	name,
	...more
});
export const dialog: Control = { role: 'dialog', name: '' };

export function press(control: Control, how: How & { menus?: string } = {}): Act {
	return { do: 'press', control, ...how };
}
export function pressButton(name: string, more?: Omit<Control, 'role' | 'name'>, how?: How): Act {
	return press(named('button', name, more), how);
}
export function go(address: string, how: How = {}): Act {
	return { do: 'go', address, ...how };
}
export function type(name: string, text: string, within?: Control, how: How = {}): Act {
	return { do: 'type', into: named('field', name, within && { within }), text, ...how };
}
export function choose(name: string, option: string, within?: Control, how: How = {}): Act {
	return { do: 'choose', from: named('combobox', name, within && { within }), option, ...how };
}
export function tick(name: string, on: boolean, within?: Control, how: How = {}): Act {
	return { do: 'tick', box: named('checkbox', name, within && { within }), on, ...how };
}
/** Opens a menu and chooses an entry. */
export function fromMenu(menu: Control, item: string): Act[] {
	return [press(menu), press(named('menuitem', item))];
}

/** "Press “Post Reply”." */
export function captionOf(act: Act): string {
	if (act.say !== undefined) return act.say;
	switch (act.do) {
		case 'go':
			return `Go to the address ${act.address}.`;
		case 'press':
			return pressWords(act.control);
		case 'type':
			return `Type into “${act.into.name}”.`;
		case 'choose':
			return `Choose “${act.option}” in “${act.from.name}”.`;
		case 'tick':
			return `${act.on ? 'Tick' : 'Clear'} “${act.box.name}”.`;
		case 'attach':
			return `Attach ${act.files.map(({ name }) => name).join(', ')}.`;
		case 'read':
			return act.say;
	}
}

function pressWords({ role, name }: Control): string {
	const words = name.replace(/[:,]\s*$/, '');
	if (role === 'tab') return `Open the tab “${words}”.`;
	if (role === 'link') return `Click “${words}”.`;
	if (role === 'menuitem' || role === 'option' || role === 'radio') return `Choose “${words}”.`;
	return `Press “${words}”.`;
}

/** "the button “Assign” in the dialog": for the sentence that it is not there. */
export function controlWords({ role, name, on, within }: Control): string {
	const places = { page: '', coach: ' of the coach', phone: ' of the phone' } as const;
	const own = name ? `the ${roleWords[role] ?? role} “${name}”` : `the ${roleWords[role] ?? role}`;
	const place = on && on in places ? places[on as keyof typeof places] : '';
	return within ? `${own}${place} in ${controlWords(within)}` : `${own}${place}`;
}

const roleWords: Partial<Record<Role, string>> = {
	combobox: 'list',
	file: 'place for files',
	menuitem: 'menu entry',
	checkbox: 'box',
	radio: 'choice',
	region: 'part'
};
