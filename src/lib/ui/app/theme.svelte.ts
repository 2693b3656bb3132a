export type Theme = 'system' | 'light' | 'dark';
export const THEME_KEY = 'deskdrill theme';
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Light or dark, as chosen here or by the system. Kept in this browser. */
class ThemeChoice {
	#choice = $state<Theme>('system');

	/** To be called once, before the first screen. */
	start() {
		// A browser that keeps nothing for this page says so by throwing.
		try {
			const kept = localStorage.getItem(THEME_KEY);
			this.#choice = themes.find((theme) => theme === kept) ?? 'system';
		} catch {
			this.#choice = 'system';
		}
		this.#show();
	}

	get current(): Theme {
		return this.#choice;
	}

	set current(choice: Theme) {
		this.#choice = choice;
		this.#show();
		try {
			localStorage.setItem(THEME_KEY, choice);
		} catch {
			return; // It still holds until the page is left.
		}
	}

	#show() {
		const root = document.documentElement;
		if (this.#choice === 'system') delete root.dataset.theme;
		else root.dataset.theme = this.#choice;
	}
}
export const theme = new ThemeChoice();
