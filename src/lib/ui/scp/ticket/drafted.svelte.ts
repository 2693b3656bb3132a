import { keepDraft, readDraft } from '../../drafts.ts';

const WAIT_MS = 400;

/** The text of a form that is kept as a draft while it is written. */
export class Drafted {
	html = $state('');
	/** "all changes saved" under the editor; null while nothing is written. */
	state = $state<'unsaved' | 'saved' | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `name`: of the draft, from `draftName`. */
	constructor(readonly name: string) {
		this.html = readDraft(name);
		if (this.html) this.state = 'saved';
	}

	/** To be called at every change. */
	typed() {
		this.state = 'unsaved';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.keep(), WAIT_MS);
	}

	/** At once: the page is about to go. */
	keep() {
		clearTimeout(this.#timer);
		const kept = keepDraft(this.name, this.html);
		this.state = !this.html ? null : kept ? 'saved' : 'unsaved';
	}

	clear() {
		this.html = '';
		this.keep();
	}
}
