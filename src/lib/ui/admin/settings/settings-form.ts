import { EditForm } from '#lib/ui/form/edit-form.svelte.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** The one row of settings as a form. Every page saves only what was changed on it. */
export function settingsForm(desk: DeskContext): EditForm<'settings'> {
	return new EditForm({
		table: 'settings',
		current: () => desk.settings,
		fresh: desk.settings,
		save: (_, values, how) => desk.perform('set_settings', { values }, how)
	});
}
