import { ENGLISH, languageName } from '#lib/scenario/language/language-tag.ts';
import type { SourceText } from '#lib/store/index.ts';

/** A language in its own words: "Deutsch". */
export function ownName(language: string): string {
	return languageName(language, language) ?? language;
}

/** The language of the texts in a scenario file or an overlay. */
export function languageIn({ text }: Pick<SourceText, 'text'>): string {
	return /^language[ \t]*:[ \t]*['"]?([A-Za-z-]+)/m.exec(text)?.[1] ?? ENGLISH;
}
