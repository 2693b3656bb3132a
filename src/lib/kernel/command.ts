import type { Actor } from './actor.ts';
import type { TableEvent } from './events.ts';
import type { Instant } from './ids.ts';
import type { Refusal } from './refusal.ts';

/** What somebody does: who, when (simulated), what, with which arguments. */
export interface Command {
	/** Whoever keeps the clock sees to it that it is never earlier than that of the command before. */
	readonly at: Instant;
	readonly by: Actor;
	/** Name of a verb. */
	readonly verb: string;
	readonly args: Readonly<Record<string, unknown>>;
}

export interface Outcome {
	/** What happened; mostly empty when refused. */
	events: readonly TableEvent[];
	refusal: Refusal | null;
	/** What the product's page says on success, where it says something. */
	notice: string | null;
}

/** Why a command was not carried out, in the product's words; null: it was, also where the product says no and does it all the same. */
export function whyNotDone(outcome: Outcome | null): string | null {
	if (!outcome?.refusal || outcome.events.length > 0) return null;
	const { message, fields } = outcome.refusal;
	return [message, ...fields.map((field) => field.message)].filter(Boolean).join(' ');
}
