/** What a file may be at most: far more than any scenario needs, far less than a page can bear. */
export const MAX_CHARACTERS = 400_000;
export const MAX_DEPTH = 40;
