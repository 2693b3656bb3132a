import type { StepView } from '#lib/scenario/index.ts';
import { pages } from '#lib/desk/language/pages.ts';
import { lookedRows } from '#lib/desk/story/places.ts';
import type { Place, ResultPlace } from '#lib/kernel/system.ts';
import { addressOf, type Address } from '#lib/ui/desk/address.ts';
import { addressOfWorkplace } from '#lib/ui/workplace/places.ts';

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
		case 'page':
			return place.address;
		case 'workplace':
			return addressOfWorkplace(place);
		case 'row': {
			const list = `/osTicket/scp/${rows[place.of]}.php`;
			if (place.of === 'form') return `${list}?form=${place.id}`;
			if (place.of === 'queue') return `${list}?queue=${place.id}`;
			return place.of === 'priority' ? list : `${list}?id=${place.id}`;
		}
	}
}

/** The place that is looked at on the page of an address; null: of none, or the page tells itself what it shows. */
export function lookedAt({ path, query, text }: Address): Place | null {
	const id = Number(query['id']);
	const of = lookedRows.find((kind) => `/osTicket/scp/${rows[kind]}.php` === path);
	if (id > 0 && (path === clientArticle || (of && of !== 'queue')))
		return { kind: 'row', of: of ?? 'faq', id };
	const page = pages.find(({ address }) => isAt(addressOf(address), { path, query, text }));
	return page ? { kind: 'page', title: page.title } : null;
}
const clientArticle = '/osTicket/kb/faq.php';

/** A form of a list (`?a=add`, `?id=3`) is another page than the list; how a list is sorted makes no difference. */
function isAt(page: Address, { path, query }: Address): boolean {
	const names = ['a', 'id', 't', 'cid', 'form', 'token', 'auth'];
	return page.path === path && names.every((name) => page.query[name] === query[name]);
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
