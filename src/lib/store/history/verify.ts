import type { DeskId } from '../api.ts';
import { keyOfBytes } from '../rows/blobs.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import { readComplete } from './complete.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { readableScenario } from './readable.ts';
import { verifyHistory, type Verification } from './replay.ts';
import { deskGone } from '../database/trouble.ts';

export interface VerifiedDesk extends Verification {
	readonly desk: DeskId;
	readonly title: string;
	/** Attached files whose contents match their keys. */
	readonly files: number;
}

/** Repeats histories, desk by desk, and checks the contents of their files. Throws `StoreTrouble`. */
export async function verifyDesks(
	db: DeskDatabase,
	desks: readonly DeskId[] | 'all',
	{ progress = () => undefined, signal }: LongWork = {}
): Promise<VerifiedDesk[]> {
	readComplete(db);
	const ids = desks === 'all' ? await db.desks.toCollection().primaryKeys() : desks;
	const verified: VerifiedDesk[] = [];
	for (const [at, id] of ids.entries()) {
		const told = (share: number) => progress((at + share) / ids.length);
		verified.push(await verifyDesk(db, id, { progress: told, signal }));
	}
	progress(1);
	return verified;
}

async function verifyDesk(db: DeskDatabase, id: DeskId, work: LongWork): Promise<VerifiedDesk> {
	const [desk, source, state] = await Promise.all([
		db.desks.get(id),
		db.sources.get(id),
		db.states.get(id)
	]);
	if (!desk || !source) throw deskGone(id);
	const { scenario, trouble } = await readableScenario(
		desk.title,
		source,
		db.systems,
		state?.attempt.run?.seed
	);
	const { steps, differences } = await verifyHistory(db, id, scenario, work);
	const files = await verifyFiles(db, id);
	return {
		desk: id,
		title: desk.title,
		steps,
		files: files.good,
		differences: [...trouble, ...differences, ...files.differences]
	};
}

async function verifyFiles(db: DeskDatabase, id: DeskId) {
	const keys = await db.blobs
		.where(':id')
		.between(...startingWith(id))
		.primaryKeys();
	const differences: string[] = [];
	for (const key of keys) {
		const blob = await db.blobs.get(key);
		if (blob && (await keyOfBytes(blob.bytes)) !== blob.key)
			differences.push(`The contents of the file ${blob.key.slice(0, 12)}... were changed.`);
	}
	return { good: keys.length - differences.length, differences };
}
