import { describe, expect, it } from 'vitest';
import type { AgentId, Team, TeamId } from '#lib/desk/model/index.ts';
import { membershipChanges } from './membership.ts';

const [jane, john] = [1 as AgentId, 2 as AgentId];
const team = (id: number, ...members: AgentId[]) =>
	({
		id: id as TeamId,
		members: members.map((agent) => ({ agent, alerts: true }))
	}) as unknown as Team;
const teams = [team(1, jane), team(2, john, jane), team(3)];
const of = (id: number, alerts = true) => ({ team: id as TeamId, alerts });

describe('the teams on an agent’s form', () => {
	it('change nothing when the agent stays where they are', () => {
		expect(membershipChanges(teams, jane, [of(1), of(2)])).toEqual([]);
	});
	it('add the agent, take the agent away, and leave everybody else in place', () => {
		expect(membershipChanges(teams, jane, [of(2, false), of(3)])).toEqual([
			{ id: 1, members: [] },
			{
				id: 2,
				members: [
					{ agent: john, alerts: true },
					{ agent: jane, alerts: false }
				]
			},
			{ id: 3, members: [{ agent: jane, alerts: true }] }
		]);
	});
});
