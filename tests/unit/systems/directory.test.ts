import { beforeAll, describe, expect, it } from 'vitest';
import { inspectBackup } from '#lib/store/backup/inspect.ts';
import { makeBackup } from '#lib/store/backup/make.ts';
import { restoreBackup } from '#lib/store/backup/restore.ts';
import { DeskDatabase } from '#lib/store/database/database.ts';
import { Store } from '#lib/store/store.ts';
import { proveScenario, readScenario, readWorld } from '#lib/systems/files.ts';
import { installed } from '#lib/systems/installed.ts';
import { changed } from '../scenario/small-lab.ts';
import { unlockAccount } from '#lib/workplace/directory/verbs/account-state.ts';
import { createAccount } from '#lib/workplace/directory/verbs/create-account.ts';

const WORLD = `deskdrill: 1
title: Bank Desk
departments: [{ name: Support }]
agents:
  - username: john
    first name: John
    last name: Doe
    email: john@bank.example
    password: john
    department: Support
    role: All Access
users:
  - { name: Karen, email: karen@bank.example }
accounts:
  - { name: John Doe, login: john, email: john@bank.example, department: IT }
  - { name: Karen, email: karen@bank.example, locked: true }
groups:
  - { name: Tellers, members: [Karen], owner: john }
computers: [{ name: PC-114 }]
logons:
  - { account: Karen, device: PC-114, ago: 5 minutes, times: 5, result: wrong password }
`;
const LAB = `deskdrill: 1
id: lockout
title: Locked out
summary: Karen is locked out, and only from her own computer.
level: beginner
minutes: 5
objectives: [Unlock is not reset]
world: bank
clock: 2026-03-02 09:00
people: { Karen: Is locked out, john: Support }
makes: { accounts: [Mia Stone], groups: [Vault] }
steps:
  - id: unlock
    as: john
    title: Let her in
    text: Find out why Karen is locked out, then let her in.
    checks:
      - id: why
        wants: The cause was looked for before anything was changed
        evidence:
          before the first change: [{ account: Karen }, { logons of: Karen }]
          changes at most: 1
      - id: can
        wants: Karen can log on, with her own password
        account: { is: Karen, can log on: true, password changed: false }
      - id: log
        wants: The log says that John did it
        change: { what: unlock account, account: Karen, by: john, at least: 1, at most: 1 }
    mistakes:
      - id: reset
        when: { change: { what: reset account password, account: Karen } }
        say: She knows her password.
        try: [{ reset account password: { account: Karen, unlock account: true } }]
    hints: [Look at her account, Look at her logons, Unlock it]
    solution:
      - look: { account: Karen }
      - look: { logons of: Karen }
      - unlock account: { account: Karen }
  - id: hire
    as: john
    title: A new colleague
    text: Make an account for Mia Stone like Karen’s, and a group.
    checks:
      - id: made
        wants: Mia has an account like Karen’s
        account: { is: Mia Stone, member of: [Tellers], must change password: true }
      - id: group
        wants: There is a group, and John owns it
        group: { is: Vault, owner: john, not members: [Karen] }
    hints: [a, b, c]
    solution:
      - create account: { name: Mia Stone, email: mia@bank.example, template: Karen }
      - create group: { name: Vault, owner: john }
debrief: { remember: [Unlock is not reset] }
`;
const found = readWorld(WORLD);
if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '));
const { world } = found;
const worlds = { names: ['bank'], find: () => world };

function read(text: string) {
	const lab = readScenario(text, worlds);
	if (!lab.ok) throw new Error(lab.problems.map(({ message }) => message).join(' '));
	return lab;
}
const problemsOf = (text: string) => {
	const lab = readScenario(text, worlds);
	return lab.ok ? [] : lab.problems.map(({ message }) => message);
};

describe('a lab about the directory', () => {
	it('is read, and sets up the workplace', () => {
		expect(read(LAB).scenario.systems).toEqual(['desk', 'workplace']);
	});

	it('is proved, and is not when the cause is not looked for', () => {
		const { scenario } = read(LAB);
		const { findings, failed } = proveScenario(scenario, world);
		expect(findings.filter(({ ok }) => !ok)).toEqual([]);
		expect(failed).toBe(0);
		const blind = changed(LAB, '      - look: { logons of: Karen }\n', '');
		expect(proveScenario(read(blind).scenario, world).failed).toBeGreaterThan(0);
	});

	it.each([
		[
			'{ account: Karen, unlock account: true }',
			'{ account: Karne }',
			'There is no account "Karne"'
		],
		['account: { is: Karen,', 'account: { is: Krean,', 'There is no account "Krean"'],
		['member of: [Tellers]', 'member of: [Teller]', 'There is no group "Teller"'],
		['can log on: true', 'can login: true', '"can login" is not known in this account condition'],
		['what: unlock account', 'what: unlok account', '"unlok account"'],
		['evidence:', 'evidences:', '"evidences" is not known'],
		['changes at most: 1', 'changes at most: some', '"changes at most" is "some"'],
		['by: john, at least', 'by: jon, at least', '"jon"'],
		['groups: [Vault] }', 'groups: [Valt] }', 'There is no group "Vault"']
	])('"%s" is not "%s"', (from, to, words) => {
		expect(problemsOf(changed(LAB, from, to)).join(' ')).toContain(words);
	});
});

describe('the rows of the directory', () => {
	const open = (name: string) => {
		const db = new DeskDatabase(name, () => undefined, null, installed);
		return { db, store: new Store(db, () => 0, 'test') };
	};
	const at = Date.UTC(2026, 2, 2, 14);
	let desk: Awaited<ReturnType<typeof played>>;
	beforeAll(async () => {
		desk = await played();
	});

	async function played() {
		const { db, store } = open('directory');
		const lab = read(LAB);
		const source = {
			scenario: { fileName: 'lockout.yaml', text: LAB },
			world: { fileName: 'bank.yaml', text: WORLD }
		};
		const id = await store.createDesk({ title: 'Bank', ...lab, source });
		const session = await store.openDesk(id);
		await session.coach({ do: 'begin' });
		const john = { kind: 'agent', id: 1 as never } as const;
		for (const of of ['account', 'logons'] as const)
			await session.coach({
				do: 'look',
				by: john,
				at: { kind: 'workplace', of, name: 'karen' },
				shown: true
			});
		const refused = await session.carryOut(john, unlockAccount, { account: 'john' });
		await session.carryOut(john, unlockAccount, { account: 'karen' });
		await session.coach({ do: 'next' });
		const mia = { name: 'Mia Stone', email: 'mia@bank.example', template: 'karen' };
		await session.carryOut(john, createAccount, mia);
		return { db, store, id, refused };
	}
	const rowsOf = async ({ store }: { store: Store }, id: number) => {
		const session = await store.openDesk(id);
		return session.read((tables, attempt) => ({
			accounts: tables.all('accounts').map(({ login, locked }) => [login, locked]),
			members: tables.all('groups').map(({ members }) => members),
			logons: tables.find('logons', 'account', 'karen').length,
			changes: [1, 2].map((n) => tables.get('changes', n)?.words),
			looks: attempt.run?.looks.map((look) => ['name' in look.at && look.at.name, look.changes]),
			step: attempt.run?.step
		}));
	};
	const expected = {
		accounts: [
			['john', null],
			['karen', null],
			['mstone', null]
		],
		members: [['karen', 'mstone']],
		logons: 5,
		changes: ['Unlocked Karen', 'Created the account of Mia Stone, in the groups Tellers'],
		looks: [
			['karen', 0],
			['karen', 0]
		],
		step: 1
	};

	it('are stored, and the lab goes on', async () => {
		expect(desk.refused.refusal?.message).toBe('The account of John Doe is not locked out.');
		expect(await rowsOf(desk, desk.id)).toEqual(expected);
		const [verified] = await desk.store.verify([desk.id]);
		expect(verified?.differences).toEqual([]);
	});

	it('are backed up and restored', async () => {
		const file = await makeBackup(desk.db, { desks: 'all' }, at);
		const inspected = await inspectBackup(file, {}, installed);
		expect(inspected.desks[0]?.verification.differences).toEqual([]);
		expect(inspected.whole).toBe(true);
		const other = open('directory restored');
		const choice = { desks: 'all', scenarios: false, settings: false } as const;
		const { desks } = await restoreBackup(other.db, file, choice, at);
		expect(desks[0]).toMatchObject({ mended: [], leftOut: [] });
		expect(await rowsOf(other, desks[0]?.id ?? 0)).toEqual(expected);
	});
});
