import { tick } from 'svelte';
import { refusals } from '#lib/ui/base/standing-error.svelte.ts';
import type { Outcome } from '#lib/desk/execute.ts';

export type FieldErrors = Readonly<Record<string, string>>;

/** What the desk says at the fields of a form, by their names; of several words at one field the first. */
export function fieldErrors({ refusal }: Pick<Outcome, 'refusal'>): FieldErrors {
	const errors: Record<string, string> = {};
	for (const { field, message } of refusal?.fields ?? []) if (field) errors[field] ??= message;
	return errors;
}

/** Brings the person to the first field that needs them. */
export async function focusFirstError(form: HTMLElement | undefined) {
	refusals.told();
	await tick();
	form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
