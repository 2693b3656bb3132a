import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, tries } from '#lib/desk/play.testkit.ts';
import { commands, type Planned } from '#lib/desk/random-commands.testkit.ts';
import { before, world } from '#lib/desk/random-desk.testkit.ts';
import type { VerbName } from '#lib/desk/verbs/index.ts';
import type { World } from '#lib/kernel/world.ts';
import { wrongTables } from './derived-check.ts';
import type { Session } from '../session.ts';
import { newDesk, newStore } from '../store.testkit.ts';

/** Commands that change derived tables in more ways than a reply. */
const actions: readonly (readonly [VerbName, object])[] = [
	['merge', { tickets: [1, 2], combine: 'combine' }],
	['merge', { tickets: [3, 4], combine: 'separate', moveTasks: true }],
	['merge', { tickets: [3, 5], combine: 'separate', deleteChild: true }],
	['link', { tickets: [1, 3] }],
	['change_owner', { ticket: 1, user: 2 }],
	['set_subject', { ticket: 1, subject: 'Scanner' }],
	['edit_entry', { ticket: 1, entry: 1, body: '<p>Toner</p>' }],
	['transfer', { ticket: 1, department: 2 }],
	['save_user', { id: 1, name: 'Karen Moon', email: 'moon@customer.example', organization: 1 }],
	['set_status', { ticket: 1, status: 3 }],
	['task_edit', { task: 1, title: 'Buy toner' }],
	['task_delete', { task: 2 }],
	['set_settings', { values: { timezone: 'Asia/Tokyo' } }],
	['remove_organization', { id: 1 }],
	['delete_ticket', { ticket: 3 }],
	['remove_user', { user: 2, tickets: true }]
];

/** Here the administrator works in every department. */
const open: World = {
	...world,
	agents: (world.agents ?? []).map((agent) => ({
		...agent,
		...(agent.admin && {
			access: ['SysAdmins', 'Sales'].map((department) => ({ department, role: 'All Access' }))
		})
	}))
};

async function wrongIn({ store, id, session }: Awaited<ReturnType<typeof newDesk>>) {
	const zone = await session.read((desk) => desk.get('settings', 1)?.timezone ?? '');
	return wrongTables(store.db, id, zone);
}

describe('lists, counters and words match the rows', () => {
	it('after each action that moves or removes rows', async () => {
		const desk = await newDesk(open);
		for (const planned of before) await carryOut(desk.session, later(planned));
		for (const [verb, args] of actions) {
			const planned = later({ by: { kind: 'agent', id: 1 }, verb, args } as never);
			const { refusal } = await carryOut(desk.session, planned);
			if (verb !== 'link') expect(refusal, verb).toBeNull();
			expect(await wrongIn(desk), `${verb} ${JSON.stringify(args)}`).toEqual([]);
		}
		expect(await desk.session.verifyHistory()).toEqual([]);
	});

	it(
		'whatever two tabs do in turn, and the history verifies',
		async () => {
			await fc.assert(
				fc.asyncProperty(commands, async (plan) => {
					const desk = await newDesk(world);
					const other = await newStore(desk.name).store.openDesk(desk.id);
					for (const [i, planned] of [...before.map(later), ...plan].entries())
						await carryOut(i % 2 ? other : desk.session, planned);
					expect(await wrongIn(desk)).toEqual([]);
					expect(await desk.session.verifyHistory()).toEqual([]);
				}),
				{ ...tries(6), endOnFailure: true }
			);
		},
		PATIENCE
	);
});

const later = (command: (typeof before)[number]) => ({ ...command, after: 1000 }) as Planned;

async function carryOut(session: Session, { by, verb, args, after }: Planned) {
	await session.moveClock((await session.clock()).now + after);
	return session.perform(by, verb, args as never);
}
