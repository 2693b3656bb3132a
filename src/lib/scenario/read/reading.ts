/** How a file is read. */
export interface Reading {
	/**
	 * The file was accepted before, and desks use it: rules that only help authors must not make it unreadable after an update of the app.
	 */
	kept?: boolean;
	/** The story to read, where something varies. Without it every value and every row is checked once, and the story of seed 1 is read. */
	seed?: number;
	/** What the file is called: an author's scenario is called like its id. */
	fileName?: string;
}
