import type { Place } from '#lib/kernel/system.ts';
import type { Action } from '#lib/scenario/language/actions.ts';
import { isNamedKind } from '#lib/workplace/names.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';
import { go, named, press, type Act } from '../acts.ts';
import type { Cue } from './cue.ts';
import type { LinePlay } from './line.ts';
import { openMailbox } from './mails.ts';
import { openTicket } from './ticket-page.ts';
import { openSection, openThing } from './workplace-page.ts';

type Look = NonNullable<Action['look']>;

/** Looks at a page in the simulated browser. */
export function lookActs(cue: Cue, look: Look): LinePlay {
	const { systems } = cue.scene.tables;
	for (const [key, kind] of systems.places) {
		const name = look[key];
		if (name === undefined) continue;
		const place = kind.place(cue.scene, name);
		if (typeof place === 'string') return { trouble: 'not there', words: place };
		const acts = workplaceActs(cue, place) ?? deskActs(cue, key, name, place);
		const words = kind.words(cue.scene, name);
		if (!acts) return { trouble: 'no play', words: `look at ${words}` };
		return { acts: [...acts, { do: 'read', say: `Look at ${words}.` }] };
	}
	return { trouble: 'no play', words: 'look' };
}

function workplaceActs(cue: Cue, place: Place): Act[] | null {
	if (place.kind === 'device') return [...openThing(cue, 'device', place.name), openTab(place.tab)];
	if (place.kind !== 'workplace') return null;
	const { of, name } = place;
	if (of === 'page') return openSection(name);
	if (of === 'logons') return [...openThing(cue, 'account', name), openTab('Logons')];
	return isNamedKind(of) ? openThing(cue, of, name) : null;
}

const openTab = (name: string): Act => press(named('tab', name));

function deskActs(cue: Cue, key: string, name: string, place: Place): Act[] | null {
	const { scene, person } = cue;
	if (place.kind === 'mailbox') {
		const owner = scene.person(name);
		return [openMailbox(place.address, owner?.name ?? place.address)];
	}
	const isAgent = person.actor.kind === 'agent';
	if (place.kind === 'ticket' && isAgent) return openTicket(place.id, cue, true);
	if (place.kind === 'row' && place.of === 'queue' && isAgent) return [go(scp.queue(place.id))];
	const shown = scene.tables.systems.all.flatMap(({ places = {}, story }) =>
		key in places ? (story?.lookedPlace(scene, person, key, name) ?? []) : []
	)[0];
	return shown ? [go(cue.addressOf(shown))] : null;
}
