/** Who can act, by their kind. A system adds the people that it knows by rows of its own (`declare module`). @public */
export interface Actors {
	guest: { kind: 'guest' };
	/** Automatic actions of a system. */
	system: { kind: 'system' };
}

/** In whose name something is done. */
export type Actor = Actors[keyof Actors];

export function isSameActor(one: Actor, other: Actor): boolean {
	const idOf = (actor: Actor) => ('id' in actor ? actor.id : null);
	return one.kind === other.kind && idOf(one) === idOf(other);
}
