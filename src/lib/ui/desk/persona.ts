export type PersonaKind = 'user' | 'agent' | 'admin' | 'none';

/** The person who uses the simulated browser. */
export interface Persona {
	name: string;
	kind: PersonaKind;
	/** "Guest", "in the admin panel"; empty when there is nothing to add. */
	detail: string;
}

export const kindWords: Readonly<Record<PersonaKind, string>> = {
	user: 'End user',
	agent: 'Agent',
	admin: 'Administrator',
	none: 'Nobody logged in'
};
