import {
	askToPersist,
	isOwnLab,
	type DeskId,
	type DeskSession,
	type NewDesk
} from '#lib/store/index.ts';
import { deleteDesk } from '#lib/ui/app/delete-desk.ts';
import { store } from '#lib/ui/app/store.ts';
import { loadLab, loadWorld } from './catalogue.ts';
import type { Lab } from './lab.ts';
import { keptSources, readOwnFile, readShipped, type ReadLab } from './own-file.ts';
import { newSeed } from './seed.ts';

const SANDBOX_WORLD = 'lab';

/** Begins a lab of the app. The story and the numbers of tickets are drawn, here and below, unless the seed of an earlier attempt is given. `language`: another than its own. */
export async function beginShipped(
	id: string,
	language: string | null = null,
	seed: number = newSeed()
): Promise<DeskId> {
	return createFor(labOf(await readShipped(await loadLab(id, language), seed)), false, seed);
}

/** Begins a lab of the person's own, from texts that were read before. */
export async function beginOwn(texts: LabTexts, seed: number = newSeed()): Promise<DeskId> {
	return createFor(await readAgain(texts, seed), true, seed);
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

/** A fresh desk from the same files, in the same language, with a new story unless the seed of one is given. The old one stays. */
export async function beginLike(id: DeskId, seed: number = newSeed()): Promise<DeskId> {
	const source = await store.sourceOf(id);
	if (!source?.scenario) return beginSandbox();
	const { scenario = null } = (await store.listDesks()).find((desk) => desk.id === id) ?? {};
	const lab = await readAgain({ ...source, scenario: source.scenario }, seed);
	return createFor(lab, isOwnLab(scenario), seed);
}

/** The same, and the old desk is deleted. */
export async function beginAgain(session: Pick<DeskSession, 'id'>): Promise<DeskId> {
	const fresh = await beginLike(session.id);
	await deleteDesk(session.id);
	return fresh;
}

export type LabTexts = Lab['source'];

async function readAgain({ scenario, world, overlay }: LabTexts, seed: number): Promise<Lab> {
	return labOf(await readOwnFile(keptSources(scenario, world), { kept: true, seed, overlay }));
}

/** A file that was accepted before is read again. */
function labOf(read: ReadLab): Lab {
	if (!read.ok) throw new Error('This app can no longer read the file of this lab.');
	return read.lab;
}

function createFor({ scenario, world, source }: Lab, own: boolean, seed: number): Promise<DeskId> {
	return create({ title: scenario.title, scenario, own, world, seed, source });
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
