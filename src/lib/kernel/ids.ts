declare const kind: unique symbol;

/** A row's number within its table. The brand keeps a team's id from being used as an agent's. */
export type Id<Kind extends string> = number & { readonly [kind]: Kind };

/** Epoch milliseconds, UTC. */
export type Instant = number;
