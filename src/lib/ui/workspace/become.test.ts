import { expect, it, vi } from 'vitest';
import type { AgentId, Session, UserId } from '#lib/desk/model/index.ts';
import type { Person } from './coach/person.ts';
import { agentSessionOf } from '#lib/ui/desk/agent-session.ts';
import { become } from './become.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

const john: Person = {
	id: 'john',
	name: 'John Doe',
	kind: 'agent',
	email: 'john@desk.example',
	agent: 2 as AgentId,
	user: null,
	login: { username: 'john', password: 'training' },
	about: ''
};
const karen: Person = {
	...john,
	id: 'karen',
	name: 'Karen',
	kind: 'user',
	agent: null,
	user: 1 as UserId,
	login: null
};

function deskWith(login: Partial<Session>, refusal: string | null = null) {
	const said: string[] = [];
	const desk = {
		session: { id: 1 },
		login: { agent: null, user: null, link: null, linkUser: null, ...login },
		perform: vi.fn(async (verb: string, args: { panel: string }) => {
			said.push(`${verb} ${args.panel}`);
			return {
				events: [],
				notice: null,
				refusal: refusal && { message: refusal, http: 200, fields: [] }
			};
		}),
		go: vi.fn(async (address: string) => void said.push(address))
	};
	return { desk: desk as unknown as DeskContext, said };
}

it('logs the other agent out and the person in', async () => {
	const { desk, said } = deskWith({ agent: 1 as AgentId });
	expect(await become(desk, john)).toBeNull();
	expect(said).toEqual(['log_out agent', 'log_in agent', '/osTicket/scp/tickets.php']);
});

it('does not log in a person who is already logged in', async () => {
	const { desk, said } = deskWith({ agent: john.agent });
	await become(desk, john);
	expect(said).toEqual(['/osTicket/scp/tickets.php']);
});

it('forgets the queue and the wanted page of the agent before', async () => {
	const session = agentSessionOf(1);
	Object.assign(session, { queue: 8, wanted: '/osTicket/scp/tickets.php?id=5' });
	const { desk } = deskWith({ agent: john.agent });
	await become(desk, john);
	expect(session.queue).toBe(8);
	Object.assign(desk.login, { agent: 1 });
	await become(desk, john);
	expect(session).toEqual({ queue: null, wanted: null });
});

it('opens the portal as a guest for a user without an account', async () => {
	const { desk, said } = deskWith({ user: 7 as UserId, agent: john.agent });
	await become(desk, karen);
	expect(said).toEqual(['log_out client', '/osTicket/']);
});

it('says why a login was refused', async () => {
	const { desk, said } = deskWith({}, 'Access denied');
	expect(await become(desk, john)).toBe('Access denied');
	expect(said).toEqual(['log_in agent']);
});
