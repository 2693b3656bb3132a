import { foundDesk } from '../desk/found.ts';
import type { Instant } from '../desk/model/index.ts';
import type { World } from '../desk/world.ts';
import type { DeskId, DeskSummary } from './api.ts';
import { DeskDatabase, keyedByDesk, keyedByDeskAndMore, startingWith } from './database.ts';
import { LoadedTables } from './loaded.ts';
import { raisedIds } from './changes.ts';
import { Session } from './session.ts';
import { deskGone, inWords } from './trouble.ts';
import { writeEvents } from './write.ts';

export class Store {
	constructor(
		readonly db: DeskDatabase,
		readonly realNow: () => Instant = Date.now
	) {}

	/** Desks, the one last worked on first. */
	async listDesks(): Promise<DeskSummary[]> {
		const [desks, states] = await Promise.all([this.db.desks.toArray(), this.db.states.toArray()]);
		const stateOf = new Map(states.map((state) => [state.desk, state]));
		return desks
			.flatMap(({ id = 0, ...desk }) => {
				const state = stateOf.get(id);
				return state ? [{ ...desk, id, touched: state.touched, attempt: state.attempt }] : [];
			})
			.sort((a, b) => b.touched - a.touched || b.id - a.id);
	}

	async create(title: string, world: World, at: Instant): Promise<DeskId> {
		const events = foundDesk(world, at);
		const now = this.realNow();
		try {
			return await this.db.transaction('rw', [this.db.desks, ...this.db.deskTables], async () => {
				const desk = await this.db.desks.add({ title, scenario: null, created: now });
				await this.db.sources.add({ desk, scenario: null, world: null });
				await this.db.states.add({
					desk,
					attempt: { now: at, run: null },
					lastIds: raisedIds({}, events),
					history: 1,
					mode: 'paused',
					since: now,
					touched: now
				});
				await this.db.stamps.add({ desk, config: 1 });
				await this.db.history.add({ desk, number: 1, at, kind: 'founded', events });
				await writeEvents(this.db, desk, new LoadedTables(), events);
				return desk;
			});
		} catch (error) {
			throw inWords(error);
		}
	}

	async openDesk(id: DeskId): Promise<Session> {
		const desk = await this.db.desks.get(id);
		if (!desk) throw deskGone(id);
		return new Session(this.db, id, desk.title, null, this.realNow);
	}

	/** Deletes the desk with everything that belongs to it. */
	async deleteDesk(id: DeskId): Promise<void> {
		await this.db.transaction('rw', [this.db.desks, ...this.db.deskTables], async () => {
			await this.db.desks.delete(id);
			for (const name of keyedByDesk) await this.db.table(name).delete(id);
			for (const name of keyedByDeskAndMore)
				await this.db
					.table(name)
					.where(':id')
					.between(...startingWith(id))
					.delete();
		});
	}
}
