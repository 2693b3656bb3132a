import type { StepView } from '#lib/scenario/index.ts';
import type { ResultPlace } from '#lib/kernel/system.ts';

const queues = '/osTicket/scp/tickets.php';

/** Pages of the admin panel and of the users, by what they show. */
const rows: Readonly<Record<Extract<ResultPlace, { kind: 'row' }>['of'], string>> = {
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
export function addressOfPlace(place: ResultPlace): string {
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
 * Address that shows the result of a step that was done for the learner: that of its last line. A ticket that the person can no longer see
 * is shown missing in their queue; the refusal page is shown only if it was expected. null: nothing was done.
 */
export function resultOf({ lines }: Pick<StepView, 'lines'>): string | null {
	const last = lines.findLast(({ place, refused }) => place !== null && !refused);
	if (!last?.place) return null;
	if (last.place.kind === 'ticket' && !last.place.seen && !last.look)
		return last.place.panel === 'agent' ? queues : '/osTicket/';
	return addressOfPlace(last.place);
}
