import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectBackup } from '#lib/store/backup/inspect.ts';
import { makeBackup } from '#lib/store/backup/make.ts';
import { restoreBackup } from '#lib/store/backup/restore.ts';
import { DeskDatabase } from '#lib/store/database/database.ts';
import { Store } from '#lib/store/store.ts';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { installed } from '#lib/systems/installed.ts';
import { verbs } from '#lib/workplace/services/verbs/index.ts';

const textOf = (file: string) =>
	readFileSync(join(import.meta.dirname, '../scenario/kinds', file), 'utf8');

function read() {
	const found = readWorld(textOf('office.world.yaml'));
	if (!found.ok) throw new Error(found.problems[0]?.message);
	const { world } = found;
	const lab = readScenario(textOf('shared-folder.yaml'), {
		names: ['office'],
		find: () => world
	});
	if (!lab.ok) throw new Error(lab.problems[0]?.message);
	return { scenario: lab.scenario, world };
}

describe('the rows of services and of what belongs to them', () => {
	const open = (name: string) => {
		const db = new DeskDatabase(name, () => undefined, null, installed);
		return { db, store: new Store(db, () => 0, 'test') };
	};
	let desk: Awaited<ReturnType<typeof played>>;
	beforeAll(async () => {
		desk = await played();
	});

	/** In the middle of the lab: the owner was asked and has answered by the rules, and much else was done. */
	async function played() {
		const { db, store } = open('services');
		const source = {
			scenario: { fileName: 'shared-folder.yaml', text: textOf('shared-folder.yaml') },
			world: { fileName: 'office.world.yaml', text: textOf('office.world.yaml') }
		};
		const id = await store.createDesk({ title: 'Office', ...read(), source });
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		const john = { kind: 'agent', id: 1 as never } as const;
		const { ask_approval, restart_service, declare_outage, take_licence } = verbs;
		const { hand_out_asset, remove_mail, restore_file } = verbs;
		const ask = { of: 'frank', for: 'karen', group: 'Finance', what: 'For the audit' };
		await session.carryOut(john, ask_approval, ask);
		await session.carryOut(john, restart_service, { service: 'Mail' });
		const outage = { service: 'Mail', state: 'down', notice: 'We look into it.' } as const;
		await session.carryOut(john, declare_outage, outage);
		await session.carryOut(john, take_licence, { licence: 'Drawing Pro', from: 'lmoor' });
		await session.carryOut(john, hand_out_asset, { asset: 'A-2', to: 'karen' });
		await session.carryOut(john, remove_mail, { mail: 'parcel', of: ['karen'] });
		await session.carryOut(john, restore_file, { share: 'Finance', file: 'Plan.docx' });
		const now = await session.read((_tables, attempt) => attempt.now);
		await session.moveClock(now + 20 * 60_000);
		return { db, store, id };
	}
	const rowsOf = async ({ store }: { store: Store }, id: number) => {
		const session = await store.openDesk(id);
		return session.read((tables) => ({
			mail: tables.all('services').map(({ name, posted, notice }) => [name, posted, notice]),
			approval: [tables.get('approvals', 1)?.state, tables.get('approvals', 1)?.reason],
			asked: tables.find('approvals', 'about', 'group Finance').length,
			holders: tables.all('licences')[0]?.holders,
			asset: tables.all('assets')[1]?.holder,
			recipients: tables.all('deliveries')[0]?.recipients.map(({ state }) => state),
			files: tables.all('shares')[0]?.files.map(({ name, deleted }) => [name, deleted === null]),
			rules: tables.all('approvalRules').length
		}));
	};
	const expected = {
		mail: [
			['File server', 'up', ''],
			['Mail', 'down', 'We look into it.']
		],
		approval: ['granted', 'Until the audit ends.'],
		asked: 1,
		holders: ['frank'],
		asset: 'karen',
		recipients: ['removed', 'delivered', 'delivered'],
		files: [
			['Budget.xlsx', true],
			['Archive.zip', false],
			['Plan.docx', true]
		],
		rules: 2
	};

	it('are stored, with what the rules of the world have answered meanwhile', async () => {
		expect(await rowsOf(desk, desk.id)).toEqual(expected);
		const [verified] = await desk.store.verify([desk.id]);
		expect(verified?.differences).toEqual([]);
	});

	it('are backed up and restored', async () => {
		const at = Date.UTC(2026, 2, 2, 14);
		const file = await makeBackup(desk.db, { desks: 'all' }, at);
		const inspected = await inspectBackup(file, {}, installed);
		expect(inspected.desks[0]?.verification.differences).toEqual([]);
		const other = open('services restored');
		const choice = { desks: 'all', scenarios: false, settings: false } as const;
		const { desks } = await restoreBackup(other.db, file, choice, at);
		expect(desks[0]).toMatchObject({ mended: [], leftOut: [] });
		expect(await rowsOf(other, desks[0]?.id ?? 0)).toEqual(expected);
	});
});
