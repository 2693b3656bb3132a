import { onDestroy, untrack } from 'svelte';
import type { DraftTexts } from '#lib/store/index.ts';
import { useDesk, type TypedForm } from '../desk-context.svelte.ts';
import { FormDraft } from './form-draft.svelte.ts';
import { leftBehind } from './left-behind.svelte.ts';
import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';

/**
 * The draft of a form of the current desk, while the form is shown. `place`: owner and location, as `agent 3 ticket 12 reply`; `initial`:
 * values of the empty form; `excerpt`: a short description, by default its first words; `form`: told to scenarios when its text is left unposted.
 */
export function useDraft<Field extends string>(
	place: string,
	initial: Readonly<Record<Field, string>>,
	excerpt?: (texts: DraftTexts) => string,
	form?: TypedForm
): FormDraft<Field> {
	const desk = useDesk();
	const { session } = desk;
	// When the form goes, another page stands in the address bar.
	const address = location.hash;
	const draft =
		leftBehind.take<Field>(session.id, place) ??
		new FormDraft(session.drafts, place, initial, excerpt);
	$effect(() => {
		void Object.values(draft.texts);
		untrack(() => draft.changed());
	});
	// Closing the window or switching apps may be the last event of the page.
	$effect(() => {
		const flush = () => attempt(draft.flush());
		const leave = () => {
			draft.changed();
			draft.leave();
		};
		document.addEventListener('visibilitychange', flush);
		addEventListener('pagehide', leave);
		return () => {
			document.removeEventListener('visibilitychange', flush);
			removeEventListener('pagehide', leave);
		};
	});
	if (form) {
		const closed = desk.typesIn(form, () => draft.says);
		onDestroy(closed);
		$effect(() => {
			if (draft.state === 'none') untrack(() => desk.typedNothing(form));
		});
	}
	onDestroy(() => {
		draft.changed();
		leftBehind.leave(session.id, draft, address);
	});
	return draft;
}
