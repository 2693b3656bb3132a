import { inWords, StoreTrouble, type TroubleKind } from '#lib/store/database/trouble.ts';
import { sentenceOf, PlainError } from './sentence.ts';

/** An error as shown to the user. */
interface Trouble {
	readonly sentence: string;
	/** What kind of known error it is; `unexpected` for a fault of Deskdrill. */
	readonly kind: TroubleKind | 'told' | 'unexpected';
	/** Retries what failed. */
	readonly again?: (() => void) | undefined;
	/** The owner of the error: it is cleared when the owner starts again. */
	readonly of?: unknown;
	/** Where it is shown. */
	readonly at: symbol | undefined;
}

/** Errors that were not dismissed. Each is shown at one place: in the topmost dialog, otherwise on the page. */
class Troubles {
	#places: readonly symbol[] = [];
	#current = $state.raw<readonly Trouble[]>([]);
	readonly #toldElsewhere = new WeakSet<object>();

	/** An error that something else speaks of already: parts of the program that do not arrive have a bar of their own. */
	leave(error: unknown) {
		if (isObject(error)) this.#toldElsewhere.add(error);
	}

	tell(error: unknown, { of, again }: Pick<Trouble, 'of' | 'again'> = {}) {
		if (isObject(error) && this.#toldElsewhere.has(error)) return;
		const known = inWords(error);
		const sentence = sentenceOf(known);
		const trouble = { sentence, kind: kindOf(known), again, of, at: this.#places.at(-1) };
		// The same sentence is not repeated, but announced again.
		const others = this.#current.filter((one) => one.sentence !== sentence);
		this.#current = [...others, trouble];
	}

	get all(): readonly Trouble[] {
		return this.#current;
	}

	/** Its earlier errors are cleared. */
	forget(of: unknown) {
		this.#drop((trouble) => trouble.of === of);
	}

	dismiss(trouble: Trouble) {
		this.#drop((one) => one === trouble);
	}

	/** Opens a place where troubles are shown, before all that are open. Closing it dismisses what it shows. */
	place(): { readonly shown: readonly Trouble[]; close: () => void } {
		const me = Symbol();
		const isHere = ({ at }: Trouble) => at === me || at === undefined;
		const shown = () => this.#current.filter(isHere);
		this.#places = [...this.#places, me];
		return {
			get shown() {
				return shown();
			},
			close: () => {
				this.#places = this.#places.filter((place) => place !== me);
				this.#drop(({ at }) => at === me);
			}
		};
	}

	#drop(which: (trouble: Trouble) => boolean) {
		if (this.#current.some(which))
			this.#current = this.#current.filter((trouble) => !which(trouble));
	}
}

function isObject(error: unknown): error is object {
	return typeof error === 'object' && error !== null;
}

function kindOf(error: unknown): Trouble['kind'] {
	if (error instanceof StoreTrouble) return error.kind;
	return error instanceof PlainError ? 'told' : 'unexpected';
}

export const troubles = new Troubles();
