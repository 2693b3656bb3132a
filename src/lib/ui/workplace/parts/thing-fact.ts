/** A property with its value in words. */
export interface ThingFact {
	label: string;
	words: string;
	/** A simulated address that it leads to. */
	to?: string | null;
}
