import { keepDraft, readDraft } from '../../drafts.ts';

const WAIT_MS = 400;

/** The text of a form that is kept as a draft while it is written. */
export class Drafted {
	html = $state('');
	/** Where the form has one; kept beside the text. */
	title = $state('');
	/** "all changes saved" under the editor; null while nothing is written. */
	state = $state<'unsaved' | 'saved' | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `name`: of the draft, from `draftName`. */
	constructor(readonly name: string) {
		this.html = readDraft(name);
		this.title = readDraft(this.#titleName);
		if (this.html || this.title) this.state = 'saved';
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
		const kept = [keepDraft(this.name, this.html), keepDraft(this.#titleName, this.title)];
		this.state = !this.html && !this.title ? null : kept.every(Boolean) ? 'saved' : 'unsaved';
	}

	clear() {
		this.html = this.title = '';
		this.keep();
	}

	get #titleName(): string {
		return `${this.name} title`;
	}
}
