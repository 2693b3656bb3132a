import { Dexie } from 'dexie';
import type { Outcome } from '#lib/desk/execute.ts';
import type { Instant } from '#lib/desk/model/index.ts';
import type { DeskDrafts, DeskId, Draft, DraftMark, DraftTexts } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { newRevision, nameOfLeft, type Left } from '../database/local-drafts.ts';
import type { Along } from './ledger.ts';
import type { DraftRecord } from '../database/records.ts';
import { deskGone, inWords } from '../database/trouble.ts';
import { withinTransaction } from '../database/within-transaction.ts';

/** The drafts of one desk. */
export class Drafts implements DeskDrafts {
	constructor(
		readonly db: DeskDatabase,
		readonly desk: DeskId,
		readonly realNow: () => Instant
	) {}

	async at(place: string): Promise<readonly Draft[]> {
		try {
			const copies = await this.#copies(place);
			return copies.sort((a, b) => b.saved - a.saved || b.copy - a.copy);
		} catch (error) {
			throw inWords(error);
		}
	}

	async save(
		place: string,
		texts: DraftTexts,
		held: DraftMark | null,
		writer: string
	): Promise<DraftMark | null> {
		const { db, desk } = this;
		try {
			const mark = await db.transaction('rw', db.desks, db.drafts, async () => {
				if (!(await db.desks.get(desk))) throw deskGone(desk);
				const own = held && (await withinTransaction(this.#untouched(held)));
				const written = Object.entries(texts).filter(([, text]) => text !== '');
				if (written.length === 0) {
					if (own) await this.#remove(own);
					return null;
				}
				const copy = own?.copy ?? (await withinTransaction(this.#nextCopy(place)));
				const revision = newRevision();
				const saved = this.realNow();
				await db.drafts.put({
					...{ desk, place, copy, revision, writer, saved },
					texts: Object.fromEntries(written)
				});
				return { place, copy, revision };
			});
			db.localDrafts?.removeItem(nameOfLeft(desk, writer, place));
			return mark;
		} catch (error) {
			throw inWords(error);
		}
	}

	leave(place: string, texts: DraftTexts, held: DraftMark | null, writer: string): boolean {
		const left: Left = { texts, held };
		try {
			this.db.localDrafts?.setItem(nameOfLeft(this.desk, writer, place), JSON.stringify(left));
			return this.db.localDrafts !== null;
		} catch {
			return false;
		}
	}

	/** Deletes the draft together with the command that sends it. */
	sentWith(draft: DraftMark): Along<Outcome> {
		return {
			tables: [this.db.drafts],
			write: async ({ refusal }) => {
				const sent = refusal ? undefined : await withinTransaction(this.#untouched(draft));
				if (sent) await this.#remove(sent);
			}
		};
	}

	#copies(place: string): Promise<DraftRecord[]> {
		const { drafts } = this.db;
		return drafts
			.where('[desk+place+copy]')
			.between([this.desk, place, Dexie.minKey], [this.desk, place, Dexie.maxKey])
			.toArray();
	}

	async #nextCopy(place: string): Promise<number> {
		return ((await this.#copies(place)).at(-1)?.copy ?? 0) + 1;
	}

	/** Undefined when another tab has written, sent or discarded it. */
	async #untouched({ place, copy, revision }: DraftMark): Promise<DraftRecord | undefined> {
		const record = await this.db.drafts.get([this.desk, place, copy]);
		return record?.revision === revision ? record : undefined;
	}

	#remove({ desk, place, copy }: DraftRecord): Promise<void> {
		return this.db.drafts.delete([desk, place, copy]);
	}
}
