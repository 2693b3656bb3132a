import type { Actor } from '#lib/desk/model/index.ts';
import type { LeftDraft } from '#lib/scenario/running.ts';
import type { TypedForm } from '#lib/ui/desk/desk-context.svelte.ts';

type Draft = Omit<LeftDraft, 'time'>;

interface Shown {
	draft: Draft;
	/** The page that the form is on. */
	page: string;
	isTyped(): boolean;
	/** The form is closed; its text is kept, as on another tab of the same page. */
	closed: boolean;
}

/** Texts in forms that are open, or were closed on the page that is still shown: those that are left when the page is. */
export class TypedTexts {
	#shown: readonly Shown[] = [];

	/** Returns what to call when the form goes: the text that is left by it, if its page has gone before. */
	opened(
		by: Actor,
		{ form, row }: TypedForm,
		page: string,
		isTyped: () => boolean
	): (pageNow: string) => Draft[] {
		const shown: Shown = { draft: { form, row, by }, page, isTyped, closed: false };
		this.#shown = [...this.#shown.filter((one) => !isSame(one.draft, shown.draft)), shown];
		return (pageNow) => {
			const typed = isTyped();
			shown.isTyped = () => typed;
			shown.closed = true;
			return pageNow === page ? [] : this.left(pageNow);
		};
	}

	/** The text of a form is gone: it was posted or discarded. */
	gone(by: Actor, { form, row }: TypedForm): Draft {
		const draft = { form, row, by };
		for (const one of this.#shown)
			if (isSame(one.draft, draft)) one.isTyped = one.closed ? () => false : one.isTyped;
		return draft;
	}

	/** The texts of forms that are closed, and whose page is shown no more. */
	left(pageNow: string): Draft[] {
		const gone = this.#shown.filter(({ closed, page }) => closed && page !== pageNow);
		this.#shown = this.#shown.filter((one) => !gone.includes(one));
		return gone.filter(({ isTyped }) => isTyped()).map(({ draft }) => draft);
	}

	/** All of them that are not posted, because the step ends. */
	get unposted(): Draft[] {
		return this.#shown.filter(({ isTyped }) => isTyped()).map(({ draft }) => draft);
	}
}

function isSame(one: Draft, other: Draft): boolean {
	return (
		JSON.stringify([one.form, one.row, one.by]) ===
		JSON.stringify([other.form, other.row, other.by])
	);
}
