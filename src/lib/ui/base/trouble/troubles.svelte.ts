import { inWords, StoreTrouble, type TroubleKind } from '#lib/store/database/trouble.ts';
import { sentenceOf, Told } from './sentence.ts';

/** Something that did not work, as the person is told of it. */
export interface Trouble {
	readonly sentence: string;
	/** What kind of known error it is; `unexpected` for a fault of Deskdrill. */
	readonly kind: TroubleKind | 'told' | 'unexpected';
	/** Tries once more what failed. */
	readonly again?: (() => void) | undefined;
	/** Whose trouble it is: it goes when the same one is begun anew. */
	readonly of?: unknown;
	/** Where it is shown. */
	readonly at: symbol | undefined;
}

/**
 * What did not work and has not been dismissed. Each is shown at one place: in the dialog that was opened last, for all else is out
 * of reach then, otherwise on the page.
 */
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
		// The same sentence is not stacked up; said again, it is announced again.
		const others = this.#current.filter((one) => one.sentence !== sentence);
		this.#current = [...others, trouble];
	}

	get all(): readonly Trouble[] {
		return this.#current;
	}

	/** What it met before is past. */
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
	return error instanceof Told ? 'told' : 'unexpected';
}

export const troubles = new Troubles();
