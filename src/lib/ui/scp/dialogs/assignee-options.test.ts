import { expect, it } from 'vitest';
import type { AgentId, TeamId } from '#lib/desk/model/index.ts';
import { assigneeOf, assigneeOptions } from './assignee-options.ts';

const choices = {
	agents: [{ value: 3 as AgentId, label: 'Jane Doe' }],
	teams: [{ value: 3 as TeamId, label: 'Online Banking' }]
};

it('distinguishes an agent from a team with the same number', () => {
	const [jane, team] = assigneeOptions(choices, 'any');
	expect(assigneeOf(jane?.value ?? null, choices)).toEqual({ kind: 'agent', id: 3 });
	expect(assigneeOf(team?.value ?? null, choices)).toEqual({ kind: 'team', id: 3 });
});

it('groups them only when both are offered', () => {
	expect(assigneeOptions(choices, 'any').map(({ group }) => group)).toEqual(['Agents', 'Teams']);
	expect(assigneeOptions(choices, 'team')).toEqual([{ value: 'team 3', label: 'Online Banking' }]);
});

it('is nobody for no choice, and for a deleted person', () => {
	expect(assigneeOf(null, choices)).toBeNull();
	expect(assigneeOf('agent 9', choices)).toBeNull();
});
