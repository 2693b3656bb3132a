import type { Agent, Department } from '#lib/desk/model/index.ts';

/** An agent with what the directory shows of them. */
export interface Colleague {
	id: number;
	name: string;
	dept: string;
	email: string;
	phone: string;
	ext: string;
	mobile: string;
}
export type DirectorySort = Exclude<keyof Colleague, 'id'>;

/** The directory's columns, with what its addresses call them. */
export const directoryColumns: readonly { key: DirectorySort; heading: string }[] = [
	{ key: 'name', heading: 'Name' },
	{ key: 'dept', heading: 'Department' },
	{ key: 'email', heading: 'Email Address' },
	{ key: 'phone', heading: 'Phone Number' },
	{ key: 'ext', heading: 'Extension' },
	{ key: 'mobile', heading: 'Mobile Number' }
];

interface Filter {
	/** Part of a name, an address, a user name. */
	query: string;
	department: number | null;
	sort: DirectorySort;
	reversed: boolean;
}

/**
 * The agents visible to this agent: all with the permission *Agent* of visibility, otherwise those of their own departments, without those
 * who cannot log in.
 */
export function colleagues(
	agents: readonly Agent[],
	departments: readonly Department[],
	viewer: Agent,
	{ query, department, sort, reversed }: Filter
): Colleague[] {
	const own = [viewer.department, ...viewer.access.map((access) => access.department)];
	const all = viewer.admin || viewer.permissions.includes('visibility.agents');
	const wanted = query.trim().toLowerCase();
	const found = agents
		.filter((agent) => agent.active && (all || own.includes(agent.department)))
		.filter((agent) => department === null || agent.department === department)
		.filter(({ firstName, lastName, email, username }) =>
			`${firstName} ${lastName}\n${email}\n${username}`.toLowerCase().includes(wanted)
		)
		.map(({ id, firstName, lastName, email, phone, ext, mobile, department: dept }) => ({
			id,
			name: `${firstName} ${lastName}`.trim(),
			dept: departments.find((row) => row.id === dept)?.name ?? '',
			email,
			phone,
			ext,
			mobile
		}))
		.sort((a, b) => a[sort].localeCompare(b[sort]) || a.name.localeCompare(b.name));
	return reversed ? found.reverse() : found;
}
