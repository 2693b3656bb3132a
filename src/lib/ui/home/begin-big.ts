import type { DeskId, LongWork } from '#lib/store/index.ts';
import { store } from '#lib/ui/app/store.ts';
import { inBackground } from '#lib/ui/app/work/long-work.ts';
import { loadWorld } from '#lib/ui/labs/catalogue.ts';

const WORLD = 'lab';
/** The same desk for everybody, so that a class sees the same tickets. */
const SEED = 1;
const MINUTE = 60_000;

/** Grows a desk of the bank's with so many tickets; its clock begins at the present minute. */
export async function beginBig(tickets: number, work: LongWork): Promise<DeskId> {
	const shipped = await loadWorld(WORLD);
	if (!shipped) throw new Error(`This app has no world "${WORLD}".`);
	const { world, source } = shipped;
	const now = Date.now();
	const plan = { tickets, seed: SEED, until: now - (now % MINUTE) };
	const title = `Sandbox with ${tickets.toLocaleString('en-US')} tickets`;
	const desk = await inBackground({ what: 'grow', big: { title, world, source, plan } }, work);
	const session = await store.openDesk(desk);
	await session.setClock('running');
	session.close();
	return desk;
}
