import type * as m from '../../lib/desk/model/index.ts';
import { isEmail } from '../../lib/desk/rules/people/mail-address.ts';
import { addressColumns } from '../../lib/desk/rules/people/users.ts';
import type { Work } from '../../lib/desk/work.ts';
import type { AdminCommand } from './configure.ts';
import { CorpusError, instantOf, object, text, type Json } from './records.ts';

/** Rows that the recorder of the second format wrote into the database. */
export const rowCommands: Readonly<Record<string, AdminCommand>> = {
	add_user(work, _names, step) {
		const { email, written } = addressColumns(text(step, 'email'));
		if (!isEmail(email)) throw new CorpusError(`"${email}" is no address.`);
		work.add('users', {
			email,
			...(written === null ? {} : { written }),
			name: text(step, 'name'),
			phone: '',
			organization: null,
			registered: false,
			locked: false,
			username: null,
			password: '',
			passwordChange: 'free',
			timezone: '',
			created: work.at,
			updated: work.at
		});
	},
	add_canned(work, _names, step) {
		work.add('canned', {
			title: text(step, 'title'),
			response: text(step, 'response'),
			department: null,
			enabled: step.enabled === undefined || !!step.enabled,
			attachments: [],
			notes: '',
			updated: work.at
		});
	},
	ban(work, _names, step) {
		work.add('banned', { email: text(step, 'email').toLowerCase() });
	},
	set_email(work, _names, step) {
		const { no_auto_response: silent } = object(step, 'set');
		const box = mailboxNamed(work, text(step, 'email'));
		work.change('mailboxes', box.id, { noAutoResponse: !!silent });
	},
	set_ticket(work, names, step) {
		const id = names.ticketId(text(step, 't'));
		const set = object(step, 'set');
		const columns: Partial<m.Ticket> = {
			...('duedate' in set ? { dueDate: instant(set.duedate) } : {}),
			...('est_duedate' in set ? { slaDue: instant(set.est_duedate) } : {}),
			...('isoverdue' in set ? { overdue: !!set.isoverdue } : {})
		};
		work.change('tickets', id, columns);
	}
};

function mailboxNamed(work: Work, email: string): m.Mailbox {
	const found = work.all('mailboxes').find((box) => box.email === email);
	if (!found) throw new CorpusError(`There is no mail address "${email}".`);
	return found;
}

function instant(value: Json | undefined): m.Instant | null {
	return typeof value === 'string' ? instantOf(value) : null;
}
