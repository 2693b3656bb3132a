import type { FieldId, FormId, TopicId } from './ids.ts';

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

/** A form that the administrator made. It can be put on help topics, tickets, users and organizations. */
export interface CustomForm {
	id: FormId;
	title: string;
	/** For who fills it in. */
	instructions: string;
	/** Help topics whose new tickets have it. */
	topics: readonly TopicId[];
	/** For administrators only. */
	notes: string;
}

/** A field beyond subject, details and priority. */
export interface FormField {
	id: FieldId;
	name: string;
	label: string;
	kind: 'text' | 'memo' | 'choice' | 'checkbox';
	choices: readonly string[];
	/** The custom form that it stands on; null, or missing in rows from before there were any: it stands on "Ticket Details". */
	form?: FormId | null;
	/** On "Ticket Details": help topics whose tickets have it, none for every topic. */
	topics: readonly TopicId[];
	visibleToUsers: boolean;
	requiredForUsers: boolean;
	requiredForAgents: boolean;
	/** "Require entry to close a thread". */
	requiredToClose: boolean;
}
