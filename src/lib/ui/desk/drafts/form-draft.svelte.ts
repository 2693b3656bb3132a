import { liveQuery, type Subscription } from 'dexie';
import type { DeskDrafts, Draft, DraftMark, DraftTexts } from '#lib/store/index.ts';
import { excerptOf } from './excerpt.ts';
import { isOpenElsewhere, pageId, thisPage } from './page-id.ts';
import { unsaved } from '#lib/ui/form/unsaved.ts';
import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';
import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';

const WAIT_MS = 400;

/**
 * `none`: empty. `saved`: durable in the database. `failed`: not saved, `trouble` says why. `elsewhere`: another tab has sent or discarded
 * it, and it exists only on this screen.
 */
export type DraftState = 'none' | 'typing' | 'saving' | 'saved' | 'failed' | 'elsewhere';

/**
 * The draft of a form, saved while typing. A form without input writes and deletes nothing; it follows the text that it shows. A form with
 * input overwrites its own copy, or one whose page is closed; copies of other open pages are kept, and offered to each other.
 */
export class FormDraft<Field extends string = string> {
	/** By the names of the form's fields: to be bound to them. */
	texts = $state({} as Record<Field, string>);
	state = $state<DraftState>('none');
	trouble = $state<string | null>(null);
	/** What other pages have written at this place, the newest first. */
	others = $state.raw<readonly Draft[]>([]);
	/** Counts how often texts came into the form from outside: forms that take them apart begin anew then. */
	version = $state(0);
	/** What was kept has been read. */
	readonly loaded: Promise<void>;

	readonly #subscription: Subscription;
	#copies: readonly Draft[] = [];
	/** The copy shown in the form. */
	#held: (DraftMark & Pick<Draft, 'writer'>) | null = null;
	#seen = '';
	#read = false;
	#typed = false;
	#dirty = false;
	#kept: Readonly<Record<Field, string>>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<boolean> | null = null;
	#release: (() => void) | null = null;

	/**
	 * `place`: whose it is and where; `initial`: what the empty form holds, which is not kept; `excerpt`: what a person recognizes a
	 * text by.
	 */
	constructor(
		readonly drafts: DeskDrafts,
		readonly place: string,
		readonly initial: Readonly<Record<Field, string>>,
		readonly excerpt = (texts: DraftTexts) => excerptOf(Object.values(texts))
	) {
		this.texts = { ...initial };
		this.#kept = initial;
		let subscription: Subscription | undefined;
		this.loaded = new Promise((resolve) => {
			subscription = liveQuery(() => drafts.at(place)).subscribe({
				next: (copies) => {
					this.#copies = copies;
					this.#look();
					resolve();
				},
				// Read errors are reported when something is typed.
				error: () => resolve()
			});
		});
		this.#subscription = subscription as unknown as Subscription;
	}

	/** To be called after every change of the texts. */
	changed() {
		if (this.#same(this.#now, this.#kept) && !this.#dirty) return;
		this.#typed = this.#dirty = true;
		this.#release ??= unsaved.hold();
		if (this.state !== 'failed') this.state = 'typing';
		this.#timer ??= setTimeout(() => attempt(this.flush()), WAIT_MS);
	}

	/** Saves immediately. Returns whether everything is saved. */
	flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#writing ??= this.#write().finally(() => {
			this.#writing = null;
			this.#look();
		});
		return this.#writing;
	}

	/** The page is closing: unsaved text is left for the next page. */
	leave() {
		if (this.#dirty || this.#writing)
			this.drafts.leave(this.place, this.#now, this.#held, thisPage);
		attempt(this.flush());
	}

	/** The copy that goes with what is sent now. */
	async mark(): Promise<DraftMark | null> {
		await this.flush();
		return this.#held;
	}

	/** It was sent or discarded. */
	clear(): Promise<boolean> {
		this.texts = { ...this.initial };
		this.version += 1;
		this.changed();
		this.#typed = false;
		return this.flush();
	}

	/** Puts what another page has written into the form. What stood there stays kept, and is offered in its turn. */
	async use(other: Draft) {
		if (await this.flush()) this.#adopt(other);
	}

	async discard(other: Draft) {
		await this.drafts.save(this.place, {}, other, await pageId()).catch(this.#fail);
	}

	/** The form was closed: saved text is kept, the rest is discarded. */
	close() {
		this.#subscription.unsubscribe();
		this.#release?.();
		this.#release = null;
	}

	async #write(): Promise<boolean> {
		await this.loaded;
		while (this.#dirty) {
			this.#dirty = false;
			const texts = this.#now;
			if (this.state !== 'failed') this.state = 'saving';
			try {
				const writer = await pageId();
				const written = this.#same(texts, this.initial) ? {} : texts;
				const mark = await this.drafts.save(this.place, written, await this.#own(), writer);
				this.#held = mark && { ...mark, writer };
				this.#kept = texts;
				this.trouble = null;
				this.state = mark ? 'saved' : 'none';
			} catch (error) {
				this.#fail(error);
				return false;
			}
		}
		this.#release?.();
		this.#release = null;
		return true;
	}

	readonly #fail = (error: unknown) => {
		this.#dirty = true;
		this.#release ??= unsaved.hold();
		this.state = 'failed';
		this.trouble = sentenceOf(error);
	};

	/** What may be written over: its own copy, or one whose page is closed. */
	async #own(): Promise<DraftMark | null> {
		return this.#held && !(await isOpenElsewhere(this.#held.writer)) ? this.#held : null;
	}

	/** Another page may have written, sent or discarded something. */
	#look() {
		if (this.#writing) return;
		const held = this.#held;
		const present = held && this.#copies.find(({ copy }) => copy === held.copy);
		const first = !this.#read;
		this.#read = true;
		if (first && !this.#typed) this.#adopt(this.#copies[0] ?? null);
		else if (held && present?.revision === held.revision) this.#seen = held.revision;
		// A reading from before the last write tells nothing of it.
		else if (held && this.#seen === held.revision) {
			if (this.#typed) this.#part();
			else this.#adopt(present ?? null);
		}
		this.others = this.#copies.filter(({ copy }) => copy !== this.#held?.copy);
	}

	#adopt(copy: Draft | null) {
		if (copy?.revision === this.#held?.revision) return;
		const of = (field: string) => (copy ? (copy.texts[field] ?? '') : undefined);
		const texts = Object.entries<string>(this.initial).map(([f, text]) => [f, of(f) ?? text]);
		this.#kept = Object.fromEntries(texts) as Record<Field, string>;
		this.texts = { ...this.#kept };
		this.#held = copy;
		this.#seen = copy?.revision ?? '';
		this.#typed = false;
		this.state = copy ? 'saved' : 'none';
		this.version += 1;
		this.others = this.#copies.filter((other) => other.copy !== copy?.copy);
	}

	#part() {
		this.#held = null;
		if (!this.#dirty) this.state = 'elsewhere';
	}

	/** There are words in it. */
	get says(): boolean {
		const now = this.#now;
		return !this.#same(now, this.initial) && this.excerpt(now).trim() !== '';
	}

	get #now(): Record<Field, string> {
		return $state.snapshot(this.texts) as Record<Field, string>;
	}

	#same(a: Readonly<Record<Field, string>>, b: Readonly<Record<Field, string>>): boolean {
		return Object.keys(this.initial).every((field) => a[field as Field] === b[field as Field]);
	}
}
