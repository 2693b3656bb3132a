import { getContext, setContext } from 'svelte';

const key = Symbol('language of texts');
/** The pages of the app are written in it. */
const PAGE = 'en';

/** Says for the components below in which language the texts of a scenario are. */
export function provideTextLanguage(language: () => string | undefined) {
	setContext(key, language);
}

/** For the attribute `lang` of a text of a scenario; undefined where it is in the language of the page. */
export function textLanguage(): () => string | undefined {
	const language = getContext<(() => string | undefined) | undefined>(key);
	return () => {
		const known = language?.();
		return known === PAGE ? undefined : known;
	};
}
