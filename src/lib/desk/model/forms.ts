import type { FormId } from './ids.ts';

/**
 * The form that comes with the product: Ticket Details, Contact Information, Organization Information. It is no row of the table,
 * and nobody takes it away.
 */
export const BUILT_IN = 0 as FormId;

/** What users and organizations have beyond the built-in form. Missing in rows of who never had another one. */
export interface FormAnswers {
	/** Their forms in order. */
	forms?: readonly FormId[];
	/** Values by the fields' names, also of forms that were taken away: they come back with the form. */
	fields?: Readonly<Record<string, string>>;
}
