import type { Agent, AgentId } from '../desk/model/index.ts';
import type { World } from '../desk/world.ts';
import { DeskDatabase } from './database.ts';
import type { Session } from './session.ts';
import { Store } from './store.ts';

/** Monday, 2 March 2026, nine in the morning in New York. */
export const MORNING = Date.UTC(2026, 2, 2, 14);

export const smallWorld: World = {
	title: 'Test Desk',
	'time zone': 'America/New_York',
	departments: [{ name: 'Support' }, { name: 'SysAdmins' }],
	teams: [{ name: 'Online Banking', members: ['jane'] }],
	agents: [
		{
			username: 'john',
			'first name': 'John',
			'last name': 'Doe',
			email: 'john@desk.example',
			department: 'Support',
			role: 'All Access'
		},
		{
			username: 'jane',
			'first name': 'Jane',
			'last name': 'Roe',
			email: 'jane@desk.example',
			department: 'SysAdmins',
			role: 'All Access',
			admin: true
		}
	],
	users: [
		{ name: 'Karen', email: 'karen@bank.example' },
		{ name: 'Ken', email: 'ken@bank.example' }
	]
};

let made = 0;

/** A store over a database of its own, with a real clock that stands until it is told. */
export function newStore(name = `test ${++made}`) {
	const real = { now: Date.UTC(2026, 10, 22) };
	const store = new Store(new DeskDatabase(name), () => real.now);
	return { store, real, name };
}

export async function newDesk(world: World = smallWorld) {
	const { store, real, name } = newStore();
	const id = await store.create('Test', world, MORNING);
	const session = await store.openDesk(id);
	return { store, real, name, id, session, reopened: () => store.openDesk(id) };
}

export async function anAgent(session: Session, username: string): Promise<AgentId> {
	const found = await session.read((desk) =>
		desk.all('agents').find((agent: Agent) => agent.username === username)
	);
	if (!found) throw new Error(`There is no agent ${username}.`);
	return found.id;
}
