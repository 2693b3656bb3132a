import { partOf } from '#lib/scenario/people/parts.ts';
import type { Lab } from './lab.ts';

/** The people of a lab as its briefing introduces them. */
export interface Introduced {
	/** As the scenario calls them. */
	id: string;
	name: string;
	kind: 'user' | 'agent' | 'admin';
	about: string;
}

export function peopleOf({ scenario, world }: Pick<Lab, 'scenario' | 'world'>): Introduced[] {
	return Object.keys(scenario.people).map((id) => {
		const about = partOf(scenario, id);
		const member = scenario.cast[id.toLowerCase()];
		if (member?.kind === 'agent') {
			const agent = world.agents?.find((one) => one.username === member.username);
			const name = agent ? `${agent['first name']} ${agent['last name']}` : id;
			return { id, name, kind: agent?.admin ? 'admin' : 'agent', about };
		}
		const user = world.users?.find(
			(one) => member?.kind === 'user' && one.email.toLowerCase() === member.email
		);
		return { id, name: user?.name ?? id, kind: 'user', about };
	});
}
