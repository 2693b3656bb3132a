import type { Seat } from '../rules/seat.ts';

/** In the order in which one looks: the first that is broken has to be mended first. */
export const levels = ['account', 'device', 'network', 'service', 'permission', 'licence'] as const;
type Level = (typeof levels)[number];

/**
 * One link of a chain: what must be so for something to work. `T` is what is tried: a printer, a share.
 * Words are functions of the state, so that no second text about the same fault can contradict them.
 */
export interface LinkRule<T = unknown> {
	/** Stable, and the word for it in scenario files: "spooler stopped". */
	readonly code: string;
	readonly level: Level;
	/** The fact of the state that breaks it: "PC-114, service Spooler: stopped"; null: the link holds. */
	broken(seat: Seat, thing: T): string | null;
	/** What the person notices of just this; where it looks like any other cause, the words of what is tried are said. */
	caller?(seat: Seat, thing: T): string;
	/** For a technician: what is wrong, in a whole sentence. */
	technician(seat: Seat, thing: T): string;
}

/** A link that is broken, with its words. */
export interface BrokenLink {
	readonly code: string;
	readonly level: Level;
	readonly fact: string;
	readonly caller: string;
	readonly technician: string;
}

/** The links that are broken, in the order of the chain. `effect`: what the person notices of most of them. */
export function brokenLinks<T>(
	chain: readonly LinkRule<T>[],
	seat: Seat,
	thing: T,
	effect: string
): BrokenLink[] {
	return chain.flatMap((link) => {
		const fact = link.broken(seat, thing);
		if (fact === null) return [];
		const caller = link.caller?.(seat, thing) ?? effect;
		const { code, level } = link;
		return [{ code, level, fact, caller, technician: link.technician(seat, thing) }];
	});
}

/** The first link that is broken; undefined: all hold. */
export function firstBroken<T>(
	chain: readonly LinkRule<T>[],
	seat: Seat,
	thing: T
): LinkRule<T> | undefined {
	return chain.find((link) => link.broken(seat, thing) !== null);
}

/** The same links, asked about a part of what is tried. */
export function about<T, P>(
	chain: readonly LinkRule<P>[],
	part: (thing: T, seat: Seat) => P | null
): readonly LinkRule<T>[] {
	return chain.map((link) => ({
		code: link.code,
		level: link.level,
		broken: (seat, thing) => {
			const asked = part(thing, seat);
			return asked === null ? null : link.broken(seat, asked);
		},
		...(link.caller && {
			caller: (seat, thing) => words(link.caller as Words<P>, seat, part(thing, seat))
		}),
		technician: (seat, thing) => words(link.technician as Words<P>, seat, part(thing, seat))
	}));
}

type Words<P> = (seat: Seat, part: P) => string;
function words<P>(say: Words<P>, seat: Seat, part: P | null): string {
	return part === null ? '' : say(seat, part);
}
