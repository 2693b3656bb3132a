import { text } from '#lib/kernel/language/define.ts';

/** The language of the texts of a scenario that does not say it. */
export const ENGLISH = 'en';

const TAG = '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$';

/** A language by its tag (BCP 47): "de", "pt-BR", "zh-Hant". */
export function languageTag(about: string) {
	return text(about, { max: 20, pattern: TAG, form: 'a language such as "de" or "pt-BR"' });
}

/** "German" for "de"; null when there is no such language. */
export function languageName(tag: string, inLanguage = ENGLISH): string | null {
	const names = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' });
	return names.of(tag) ?? null;
}
