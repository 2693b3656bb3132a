import { find } from './find.ts';
import { dialog } from '../acts.ts';

/** What the page says against the last command, in a dialog that stays open or in a form; null: nothing. */
export function refusalOnScreen(): string | null {
	const open = find(dialog);
	// A page that may not be seen is not the answer of a form: whoever opens a ticket for others is shown it too.
	const alerts = open
		? open.querySelectorAll<HTMLElement>('[role="alert"], .error')
		: document.querySelectorAll<HTMLElement>('.viewport form :is([role="alert"], .error)');
	const said = [...alerts].find((one) => one.checkVisibility() && one.textContent.trim() !== '');
	if (said) return said.textContent.replace(/\s+/g, ' ').trim();
	return open ? 'the dialog is still open.' : null;
}
