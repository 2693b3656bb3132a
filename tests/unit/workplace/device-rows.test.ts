import { beforeAll, expect, it } from 'vitest';
import { inspectBackup } from '#lib/store/backup/inspect.ts';
import { makeBackup } from '#lib/store/backup/make.ts';
import { restoreBackup } from '#lib/store/backup/restore.ts';
import { DeskDatabase } from '#lib/store/database/database.ts';
import { Store } from '#lib/store/store.ts';
import { readWorld } from '#lib/systems/files.ts';
import { installed } from '#lib/systems/installed.ts';

const text = `deskdrill: 1
title: Desk
agents:
  - { username: john, first name: John, last name: Doe, email: john@bank.example, department: Support, role: All Access }
users:
  - { name: Karen Jones, email: karen@bank.example }
accounts:
  - { name: John Doe, email: john@bank.example, department: IT }
  - { name: Karen Jones, email: karen@bank.example }
devices:
  - { name: FRONT-2, kind: printer }
  - name: PC-1
    owner: Karen Jones
    kind: laptop
    vpn: connected
    printers: [FRONT-2]
    services: { Spooler: stopped }
    dns cache: { intranet: 10.9.9.9 }
    processes: [{ name: invoice.exe, malware: true }]
    peripherals: [{ kind: headset, driver: faulty }]
    updates: [{ name: KB1, breaks: Word }]
    stored passwords: [{ program: Mail, password: old }]
    groups at logon: []
`;

const open = (name: string) => {
	const db = new DeskDatabase(name, () => undefined, null, installed);
	return { db, store: new Store(db, () => 0, 'test') };
};

beforeAll(() => installed.load());

it('keeps devices and what was typed on them through a backup', async () => {
	const read = readWorld(text);
	if (!read.ok) throw new Error(read.problems[0]?.message);
	const first = open('devices');
	const id = await first.store.createDesk({
		title: 'A',
		scenario: null,
		world: read.world,
		source: { scenario: null, world: null }
	});
	const session = await first.store.openDesk(id);
	const john = { kind: 'agent', id: 1 } as never;
	const lines = ['sc query spooler', 'net start spooler'];
	for (const line of lines)
		await session.perform(john, 'run_command' as never, { device: 'PC-1', line } as never);
	const rowsOf = async ({ db }: typeof first, desk: number) => ({
		devices: (await db.config.get([desk, 'devices']))?.rows,
		runs: (
			await db.work('consoleRuns').where('[desk+row.device]').equals([desk, 'PC-1']).toArray()
		).map(({ row }) => row)
	});
	const before = await rowsOf(first, id);
	expect(before.runs).toMatchObject([{ line: lines[0] }, { line: lines[1] }]);
	expect(before.devices).toHaveLength(2);

	const file = await makeBackup(first.db, { desks: 'all' }, 0);
	expect((await inspectBackup(file, {}, installed)).whole).toBe(true);
	const second = open('devices restored');
	const choice = { desks: 'all', scenarios: false, settings: false } as const;
	const { desks } = await restoreBackup(second.db, file, choice, 0);
	expect(desks[0]).toMatchObject({ mended: [], leftOut: [] });
	expect(await rowsOf(second, desks[0]?.id ?? 0)).toEqual(before);
	const [verified] = await second.store.verify([desks[0]?.id ?? 0]);
	expect(verified?.differences).toEqual([]);
});
