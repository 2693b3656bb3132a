export type Theme = 'system' | 'light' | 'dark';
export const THEME_KEY = 'deskdrill theme';
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Light or dark, as chosen here or by the system. Kept in this browser. */
class ThemeChoice {
	#choice = $state<Theme>('system');

	/** To be called once, before the first screen. */
	start() {
		// Access throws in browsers that store nothing.
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
			return; // It still applies until the page is closed.
		}
	}

	#show() {
		const root = document.documentElement;
		if (this.#choice === 'system') delete root.dataset.theme;
		else root.dataset.theme = this.#choice;
	}
}
export const theme = new ThemeChoice();
