import type { Outcome } from '#lib/desk/execute.ts';

/** What the product answers when a field that it needs is left empty: nothing is sent to the desk. */
export function missing(field: string, message: string): Promise<Outcome> {
	return Promise.resolve({
		events: [],
		notice: null,
		refusal: { http: 200, message: null, fields: [{ field, message }] }
	});
}
