import type { SearchField } from '#lib/desk/model/index.ts';
import { agentName } from '#lib/desk/rules/thread/log.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

export interface Choice {
	value: string | number;
	label: string;
}

/** What can be chosen for a field, in the order of the product's lists. */
export function choicesFor(desk: Pick<DeskContext, 'config'>, field: SearchField): Choice[] {
	return choices[field]?.(desk.config) ?? [];
}

type Config = DeskContext['config'];

const agents = ({ agents: rows }: Config) =>
	byLabel(rows.map((agent) => ({ value: agent.id, label: agentName(agent) })));
const named = (rows: readonly { id: number; name: string }[]) =>
	rows.map(({ id, name }) => ({ value: id, label: name }));
const texts = (values: readonly string[]) =>
	values.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) }));

const choices: { readonly [F in SearchField]?: (config: Config) => Choice[] } = {
	status: ({ statuses }) =>
		named(statuses.filter(({ state }) => state === 'open' || state === 'closed')),
	state: () => texts(['open', 'closed', 'archived', 'deleted']),
	department: ({ departments }) => byLabel(paths(departments)),
	topic: ({ topics }) => byLabel(paths(topics)),
	sla: ({ slas }) => named(slas),
	priority: ({ priorities }) => named(priorities),
	source: () => texts(['Web', 'Email', 'Phone', 'API', 'Other']),
	team: ({ teams }) => byLabel(named(teams)),
	agent: agents,
	departmentManager: agents,
	topicManager: agents,
	assignee: (config) => [
		{ value: 'me', label: 'Me' },
		{ value: 'my teams', label: 'One of my teams' },
		...agents(config).map(({ value, label }) => ({ value: `agent ${value}`, label })),
		...byLabel(named(config.teams)).map(({ value, label }) => ({ value: `team ${value}`, label }))
	]
};

function byLabel(list: Choice[]): Choice[] {
	return list.sort((a, b) => a.label.localeCompare(b.label));
}

/** "Report a Problem / Access Issue" */
function paths(
	rows: readonly { id: number; name: string; parent: number | null }[],
	most = 10
): Choice[] {
	const pathOf = (id: number, depth: number): string => {
		const row = rows.find((one) => one.id === id);
		if (!row) return '';
		return row.parent === null || depth === 0
			? row.name
			: `${pathOf(row.parent, depth - 1)} / ${row.name}`;
	};
	return rows.map(({ id }) => ({ value: id, label: pathOf(id, most) }));
}
