/** The version of the language that this program reads. Older files are migrated, newer ones are refused. */
export const LANGUAGE_VERSION = 1;
