/** Why a command was not carried out, as the product would say it. */
export interface Refusal {
	/** The HTTP status that the product's page or request answers with. */
	http: number;
	/** The main message; null when only fields are marked. */
	message: string | null;
	/** Messages at form fields. `field` is the verb's argument, if it belongs to one. */
	fields: readonly FieldRefusal[];
	/** The dialog itself was refused, before anything was asked. */
	stage?: 'dialog';
}
export interface FieldRefusal {
	field: string | null;
	message: string;
}

/** Thrown inside a verb to refuse it; `execute` turns it into the outcome. */
export class Refused extends Error {
	/** `keepsEvents`: the product says no and does it all the same (linking tickets does). */
	constructor(
		readonly refusal: Refusal,
		readonly keepsEvents = false
	) {
		super(refusal.message ?? refusal.fields.map((f) => f.message).join(' '));
	}
}

/** A refusal as a value; `refuse` throws it. */
export function refusal(
	message: string | null,
	more: Partial<Omit<Refusal, 'message'>> = {}
): Refusal {
	return { http: 200, message, fields: [], ...more };
}

export const DENIED = refusal('Permission denied', { http: 403 });

export function refuse(
	message: string | null,
	more: Partial<Omit<Refusal, 'message'>> = {}
): never {
	throw new Refused(refusal(message, more));
}

/** Refused at one field, under a main message (or none). */
export function refuseField(message: string | null, field: string | null, text: string): never {
	return refuse(message, { fields: [{ field, message: text }] });
}

export function denied(message: string): never {
	return refuse(message, { http: 403 });
}

export function notFound(message: string): never {
	return refuse(message, { http: 404 });
}
