import type { ConfigTable } from '#lib/kernel/tables.ts';
import type { EditForm } from '#lib/ui/form/edit-form.svelte.ts';

/** The form with the files that come along with it: they are a change, too, and go when it is put back. */
export function withFiles<T extends ConfigTable>(
	form: EditForm<T>,
	files: { get: () => number; clear: () => void }
) {
	return {
		get dirty() {
			return form.dirty || files.get() > 0;
		},
		get busy() {
			return form.busy;
		},
		get errors() {
			return form.errors;
		},
		reset() {
			files.clear();
			form.reset();
		},
		save: () => form.save()
	};
}
