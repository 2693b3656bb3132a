import {
	askToPersist,
	isOwnLab,
	type DeskId,
	type DeskSession,
	type NewDesk
} from '#lib/store/index.ts';
import { deleteDesk } from '#lib/ui/app/delete-desk.ts';
import { store } from '#lib/ui/app/store.ts';
import { loadWorld } from './catalogue.ts';
import type { Lab } from './lab.ts';
import { keptSources, readOwnFile } from './own-file.ts';
import { newSeed } from './seed.ts';

const SANDBOX_WORLD = 'lab';

/**
 * Makes a desk for a lab: one of the app's, or a file of the person's own. The story and the numbers of tickets are drawn, unless the seed
 * of an earlier attempt is given.
 */
export async function begin(
	lab: Lab,
	from: 'app' | 'own',
	seed: number = newSeed()
): Promise<DeskId> {
	const { scenario, world, source } = lab.scenario.story ? await retold(lab, seed) : lab;
	const own = from === 'own';
	return create({ title: scenario.title, scenario, own, world, seed, source });
}

/** The lab as a seed has it. */
async function retold({ source }: Lab, seed: number): Promise<Lab> {
	const read = await readOwnFile(keptSources(source.scenario, source.world), true, seed);
	if (!read.ok) throw new Error('This app can no longer read the file of this lab.');
	return read.lab;
}

/** Makes a desk without a scenario; its clock begins at the present minute. */
export async function beginSandbox(): Promise<DeskId> {
	const shipped = await loadWorld(SANDBOX_WORLD);
	if (!shipped) throw new Error(`This app has no world "${SANDBOX_WORLD}".`);
	const id = await create({
		title: 'Sandbox',
		scenario: null,
		world: shipped.world,
		source: { scenario: null, world: shipped.source }
	});
	const session = await store.openDesk(id);
	await session.setClock('running');
	session.close();
	return id;
}

/** A fresh desk from the same files, with a new story unless the seed of one is given. The old one stays. */
export async function beginLike(id: DeskId, seed?: number): Promise<DeskId> {
	const source = await store.sourceOf(id);
	if (!source?.scenario) return beginSandbox();
	const read = await readOwnFile(keptSources(source.scenario, source.world), true);
	if (!read.ok) throw new Error('This app can no longer read the file of this lab.');
	const { scenario = null } = (await store.listDesks()).find((desk) => desk.id === id) ?? {};
	return begin(read.lab, isOwnLab(scenario) ? 'own' : 'app', seed);
}

/** The same, and the old desk is deleted. */
export async function beginAgain(session: Pick<DeskSession, 'id'>): Promise<DeskId> {
	const fresh = await beginLike(session.id);
	await deleteDesk(session.id);
	return fresh;
}

async function create(desk: NewDesk): Promise<DeskId> {
	const id = await store.createDesk(desk);
	// Whatever the browser answers, the desk is there.
	void protectDesks().catch(() => undefined);
	return id;
}

/** From the first desk on there is something to lose: the browser is asked, once, to keep it. */
async function protectDesks() {
	const asked = 'asked to persist';
	if (await store.setting(asked)) return;
	await store.changeSetting(asked, true);
	await askToPersist();
}
