import type { FieldId, FormId, TopicId } from './ids.ts';

/** The built-in form: Ticket Details, Contact Information, Organization Information. It is not a row of the table and cannot be removed. */
export const BUILT_IN = 0 as FormId;

/** Custom forms of users and organizations. Missing in rows that never had one. */
export interface FormAnswers {
	/** Their forms in order. */
	forms?: readonly FormId[];
	/** Values by field name, including those of removed forms: they come back with the form. */
	fields?: Readonly<Record<string, string>>;
}

/** A custom form. It can be used for help topics, tickets, users and organizations. */
export interface CustomForm {
	id: FormId;
	title: string;
	/** Shown to the person who fills in the form. */
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
	/** Its custom form; null, or missing in old rows: "Ticket Details". */
	form?: FormId | null;
	/** On "Ticket Details": help topics whose tickets have it; empty for every topic. */
	topics: readonly TopicId[];
	visibleToUsers: boolean;
	requiredForUsers: boolean;
	requiredForAgents: boolean;
	/** "Require entry to close a thread". */
	requiredToClose: boolean;
}
