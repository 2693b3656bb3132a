import type { Filter, FilterAction, FilterHow } from '#lib/desk/model/index.ts';

/** Fields of filter rules, in the product's order and words. */
const subjects: readonly { value: string; label: string }[] = [
	{ value: 'user.email', label: 'User / Email Address' },
	{ value: 'user.name', label: 'User / Full Name' },
	{ value: 'user.phone', label: 'User / Phone Number' },
	{ value: 'field.20', label: 'Ticket / Issue Summary' },
	{ value: 'field.21', label: 'Ticket / Issue Details' },
	{ value: 'field.22', label: 'Ticket / Priority Level' },
	{ value: 'org.name', label: 'Organization / Name' },
	{ value: 'topicId', label: 'Topic ID' },
	{ value: 'reply-to', label: 'Reply-To Email' },
	{ value: 'reply-to-name', label: 'Reply-To Name' },
	{ value: 'addressee', label: 'Addressee (To and Cc)' },
	{ value: 'name', label: 'Name' },
	{ value: 'email', label: 'Email' }
];

/** Alternative names in world files. */
const aliases: Readonly<Record<string, string>> = {
	subject: 'field.20',
	message: 'field.21',
	body: 'field.21',
	priority: 'field.22'
};

/** The built-in fields, followed by this desk's further fields. */
export function subjectsWith(
	fields: readonly { name: string; label: string }[],
	known: readonly string[]
) {
	const all = [
		...subjects,
		...fields.map(({ name, label }) => ({ value: name, label: `Ticket / ${label}` }))
	];
	const strange = known.filter((what) => !all.some(({ value }) => value === what));
	return [...all, ...strange.map((what) => ({ value: what, label: labelOf(what) }))];
}

function labelOf(what: string): string {
	const same = aliases[what];
	return subjects.find(({ value }) => value === same)?.label ?? what;
}

export const hows: readonly { value: FilterHow; label: string }[] = [
	{ value: 'equal', label: 'Equal' },
	{ value: 'not_equal', label: 'Not Equal' },
	{ value: 'contains', label: 'Contains' },
	{ value: 'dn_contain', label: 'Does Not Contain' },
	{ value: 'starts', label: 'Starts With' },
	{ value: 'ends', label: 'Ends With' },
	{ value: 'match', label: 'Matches Regex' },
	{ value: 'not_match', label: 'Does Not Match Regex' }
];

/** Filter actions, in the product's order and words. */
export const actions: readonly { value: string; label: string }[] = [
	{ value: 'reject', label: 'Reject Ticket' },
	{ value: 'dept', label: 'Set Department' },
	{ value: 'priority', label: 'Set Priority' },
	{ value: 'sla', label: 'Set SLA Plan' },
	{ value: 'team', label: 'Assign Team' },
	{ value: 'agent', label: 'Assign Agent' },
	{ value: 'topic', label: 'Set Help Topic' },
	{ value: 'status', label: 'Set Ticket Status' },
	{ value: 'replyto', label: 'Use Reply-To Email' },
	{ value: 'noresp', label: 'Disable autoresponse' },
	{ value: 'canned', label: 'Attach Canned Response' },
	{ value: 'email', label: 'Send an Email' }
];

export function actionLabel(type: string): string {
	return actions.find(({ value }) => value === type)?.label ?? type;
}

/** The channel as one choice: "Email" to any address, or to one of the desk's. */
export function channelOf({ target, mailbox }: Pick<Filter, 'target' | 'mailbox'>): string {
	return target === 'Email' && mailbox !== null ? `Email ${mailbox}` : target;
}

export function ofChannel(channel: string): Pick<Filter, 'target' | 'mailbox'> {
	const [target, mailbox] = channel.split(' ');
	return {
		target: target as Filter['target'],
		mailbox: mailbox === undefined ? null : (Number(mailbox) as NonNullable<Filter['mailbox']>)
	};
}

export function channelWords({ target }: Pick<Filter, 'target'>): string {
	return { Any: 'Any', Web: 'Web Forms', API: 'API Calls', Email: 'Emails' }[target];
}

/** The parts of the mail that a filter sends: the action keeps them as JSON. */
export interface FilterMail {
	to: string;
	subject: string;
	message: string;
}

export function readMail({ value }: FilterAction): FilterMail {
	const empty = { to: '', subject: '', message: '' };
	if (typeof value !== 'string') return empty;
	try {
		const parts: unknown = JSON.parse(value);
		if (typeof parts !== 'object' || parts === null) return empty;
		const part = (name: keyof FilterMail) => {
			const found = (parts as Record<string, unknown>)[name];
			return typeof found === 'string' ? found : '';
		};
		return { to: part('to'), subject: part('subject'), message: part('message') };
	} catch {
		return empty;
	}
}
