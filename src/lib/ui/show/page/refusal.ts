import { find } from './find.ts';
import { dialog } from '../acts.ts';

/** What the page says against the last command, in a dialog that stays open or above a form; null: nothing. */
export function refusalOnScreen(): string | null {
	const open = find(dialog);
	const alerts = open
		? open.querySelectorAll<HTMLElement>('[role="alert"], .error')
		: document.querySelectorAll<HTMLElement>('.viewport [role="alert"]');
	const said = [...alerts].find((one) => one.checkVisibility() && one.textContent.trim() !== '');
	if (said) return said.textContent.replace(/\s+/g, ' ').trim();
	return open ? 'the dialog is still open.' : null;
}
