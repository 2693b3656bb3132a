import { isEmail, tidyEmail } from '../../rules/people/mail-address.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const mailbox: Kind<'mailboxes'> = {
	table: 'mailboxes',
	thing: 'email',
	fresh: {
		email: '',
		name: '',
		department: null,
		priority: null,
		topic: null,
		noAutoResponse: false
	},
	refs: { department: 'departments', priority: 'priorities', topic: 'topics' },
	tidy: (values) => (values.email ? { ...values, email: values.email.trim() } : values),
	check(work, row, report) {
		if (!isEmail(row.email)) report('email', 'Valid email required');
		else if (taken(work, 'mailboxes', row, 'email')) report('email', 'Email already exists');
		else if (work.all('agents').some((agent) => tidyEmail(agent.email) === tidyEmail(row.email)))
			report('email', 'Email in use by an agent');
		if (!row.name.trim()) report('name', 'Email name required');
	},
	added: (row) => `Successfully added ${row.email}.`,
	updated: () => 'Successfully updated this email.',
	keep: (work, { id }) =>
		id === work.settings.defaultMailbox || id === work.settings.alertMailbox
			? 'The default and alert emails can not be deleted'
			: null,
	forget(work, { id }) {
		changeEach(work, 'departments', (row) => (row.mailbox === id ? { mailbox: null } : null));
		changeEach(work, 'filters', (row) => (row.mailbox === id ? { mailbox: null } : null));
	}
};

export const save_mailbox = saveVerb('save_mailbox', mailbox);
export const remove_mailbox = removeVerb('remove_mailbox', mailbox);
