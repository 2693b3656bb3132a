import type { DeedPlace, StepView } from '#lib/scenario/index.ts';

const queues = '/osTicket/scp/tickets.php';

/** Pages of the admin panel and of the users, by what they show. */
const rows: Readonly<Record<Extract<DeedPlace, { kind: 'row' }>['of'], string>> = {
	agent: 'staff',
	canned: 'canned',
	category: 'categories',
	department: 'departments',
	faq: 'faq',
	field: 'forms',
	filter: 'filters',
	form: 'forms',
	mailbox: 'emails',
	organization: 'orgs',
	priority: 'lists',
	queue: 'tickets',
	role: 'roles',
	schedule: 'schedules',
	sla: 'slas',
	status: 'lists',
	team: 'teams',
	topic: 'helptopics',
	user: 'users'
};

/** The simulated address of a place at which something was done. */
export function addressOfPlace(place: DeedPlace): string {
	switch (place.kind) {
		case 'mailbox':
			return `/mail/${place.address}`;
		case 'ticket':
			return `${place.panel === 'agent' ? queues : '/osTicket/tickets.php'}?id=${place.id}`;
		case 'row': {
			const list = `/osTicket/scp/${rows[place.of]}.php`;
			if (place.of === 'form') return `${list}?form=${place.id}`;
			return place.of === 'priority' || place.of === 'queue' ? list : `${list}?id=${place.id}`;
		}
	}
}

/**
 * Where the browser shows what came of a step that was done for the learner: where its last line was carried out. A ticket that went
 * out of the person's sight by it is missed in their queue; only who was to be refused sees the refusal. null: nothing was done.
 */
export function resultOf({ deeds }: Pick<StepView, 'deeds'>): string | null {
	const last = deeds.findLast(({ place, refused }) => place !== null && !refused);
	if (!last?.place) return null;
	if (last.place.kind === 'ticket' && !last.place.seen && !last.look)
		return last.place.panel === 'agent' ? queues : '/osTicket/';
	return addressOfPlace(last.place);
}
