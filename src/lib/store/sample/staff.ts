import type { WorldAgent } from '#lib/desk/world.ts';
import type { World } from '#lib/kernel/world.ts';

/** Who works at a big desk, beside those whom the world has: department and names. */
const further: readonly (readonly [department: string, first: string, last: string])[] = [
	['Support', 'Alice', 'Grant'],
	['Support', 'Marco', 'Silva'],
	['Support', 'Hana', 'Sato'],
	['Support', 'Peter', 'Lund'],
	['Sales', 'Ines', 'Castro'],
	['Sales', 'Tom', 'Barker'],
	['SysAdmins', 'Olu', 'Adeyemi'],
	['SysAdmins', 'Greta', 'Holm']
];

/**
 * The world with enough agents for a big desk. A desk as busy as that sends its agents no alerts: they look at their queues.
 */
export function staffed(world: World): World {
	const departments = new Set(world.departments?.map(({ name }) => name));
	const domain = world.settings?.['admin email']?.split('@')[1] ?? 'helpdesk.example';
	const known = world.agents ?? [];
	const agents = further.flatMap(([department, first, last]): WorldAgent[] => {
		const username = first.toLowerCase();
		if (!departments.has(department) || known.some((one) => one.username === username)) return [];
		return [
			{
				username,
				'first name': first,
				'last name': last,
				email: `${username}@${domain}`,
				password: username,
				department,
				role: 'All Access'
			}
		];
	});
	return {
		...world,
		agents: [...known, ...agents],
		settings: {
			...world.settings,
			'ticket alert active': false,
			'message alert active': false,
			'assigned alert active': false,
			'overdue alert active': false
		}
	};
}
