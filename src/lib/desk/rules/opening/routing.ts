import type {
	AgentId,
	DepartmentId,
	HelpTopic,
	PriorityId,
	Settings,
	StatusId,
	TeamId
} from '../../model/index.ts';
import type { Work } from '../../work.ts';
import type { Draft } from '../draft.ts';
import { organizationOfUser, userByEmail } from '../people/users.ts';

/** What routing reads of a desk. */
export type Desk = Pick<Work, 'get'> & { readonly settings: Settings };

/** Routing of a new ticket: for each property the sources, strongest first. Filters have already changed the draft. */

/** Given or filter's, else the mail address's, else the topic's, else the desk's. */
export function chooseDepartment(work: Desk, draft: Draft): DepartmentId {
	const id =
		draft.department ?? departmentOfMail(work, draft) ?? topicOf(work, draft)?.department ?? null;
	const chosen = work.get('departments', id);
	return chosen?.id ?? work.settings.defaultDepartment;
}

/** Mail for an inactive department goes to the default one. */
function departmentOfMail(work: Desk, draft: Draft): DepartmentId | null {
	const id = draft.mail?.mailbox?.department ?? null;
	if (id === null || work.get('departments', id)?.state === 'active') return id;
	return work.settings.defaultDepartment;
}

/** The form's, else a filter's, else the mail address's (for mail) or the topic's, else the desk's. */
export function choosePriority(work: Work, draft: Draft): PriorityId {
	const ofOrigin =
		draft.origin === 'mail'
			? (draft.mail?.mailbox?.priority ?? null)
			: (topicOf(work, draft)?.priority ?? null);
	return draft.priority ?? draft.filterPriority ?? ofOrigin ?? work.settings.defaultPriority;
}

/** Given or filter's, else the topic's, else the desk's. */
export function chooseStatus(work: Work, draft: Draft): StatusId {
	return draft.status ?? topicOf(work, draft)?.status ?? work.settings.defaultStatus;
}

/** A filter's, else the topic's, else the account manager of the user's organization. */
export function chooseAgent(work: Work, draft: Draft): AgentId | null {
	const given = draft.agent ?? topicOf(work, draft)?.agent ?? null;
	if (given !== null) return given;
	const manager = accountManager(work, draft);
	return typeof manager === 'number' ? manager : null;
}

export function chooseTeam(work: Work, draft: Draft): TeamId | null {
	const given = draft.team ?? topicOf(work, draft)?.team ?? null;
	if (given !== null) return given;
	const manager = accountManager(work, draft);
	return manager !== null && typeof manager === 'object' ? manager.team : null;
}

export function topicOf(work: Pick<Desk, 'get'>, draft: Draft): HelpTopic | undefined {
	return work.get('topics', draft.topic);
}

function accountManager(work: Work, draft: Draft) {
	const organization = organizationOfUser(work, userByEmail(work, draft.email));
	return organization?.autoAssignment ? organization.manager : null;
}
