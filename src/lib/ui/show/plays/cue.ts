import type { Person } from '#lib/kernel/scene.ts';
import type { ResultPlace, Words } from '#lib/kernel/system.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { Scene } from '#lib/scenario/conditions/scene.ts';
import type { Act, WrittenFile } from '../acts.ts';

/** The moment at which a line is played: who does it, and what the screen shows. */
export interface Cue {
	readonly scene: Scene;
	readonly person: Person;
	/** What the simulated browser shows: `/osTicket/scp/tickets.php?id=3`. */
	readonly address: string;
	/** IANA zone in which pages show and take times. */
	readonly zone: string;
	/** The simulated address of a place. */
	addressOf(place: ResultPlace): string;
}

/** A verb on the screens. `args` are those of the verb, with the ids of rows; `words` are those of the file. */
export type Play<A = Readonly<Record<string, unknown>>> = (
	args: A,
	cue: Cue,
	words: Words,
	verb: Verb
) => readonly Act[];

/** The files of a line, as a file of a scenario writes them. */
export function filesOf(words: Words): readonly WrittenFile[] {
	return (words['attachments'] as readonly WrittenFile[] | undefined) ?? [];
}

/** A text of a line; '' if it says none. */
export function textOf(words: Words, key: string): string {
	const value = words[key];
	return typeof value === 'string' ? value.trim() : '';
}
