import type { Area } from '../area.ts';
import { giveUp } from './verbs/voicemail.ts';

/** Whoever waits too long gives up. */
export const automatic: NonNullable<Area['automatic']> = {
	next: (tables) => tables.due('conversations', Infinity, 1)[0]?.until ?? null,
	verb: giveUp.name,
	notes: (tables, events) =>
		events.flatMap((event) => {
			if (event.table !== 'conversations' || event.type !== 'changed') return [];
			const { state } = event.set;
			const one = tables.get('conversations', event.id);
			if (!one || (state !== 'missed' && state !== 'ended')) return [];
			if (state === 'ended') return [`${one.name} hung up after a long time on hold`];
			return one.by === 'phone'
				? [`${one.name} was not answered and left a message`]
				: [`${one.name} was not answered`];
		})
};
