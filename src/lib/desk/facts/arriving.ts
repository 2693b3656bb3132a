import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { ArrivingWants } from '../language/arriving-wants.ts';
import type { User } from '../model/index.ts';
import { newDraft, type Draft } from '../rules/draft.ts';
import { applyFilters } from '../rules/filters/filter-actions.ts';
import { isBounce } from '../rules/incoming/automatic.ts';
import { isAutoresponding } from '../rules/mail/answers.ts';
import { chooseDepartment } from '../rules/opening/routing.ts';
import { answersAutomatically, isBanned } from '../rules/opening/unattended.ts';
import { missing, Parts } from './config-parts.ts';

/** Evidence about what would become of a mail. Nothing is opened for it. */
export function evaluateArriving({ tables, person }: Scene, wants: ArrivingWants): Evidence {
	const actor = person(wants.from)?.actor;
	const user = actor?.kind === 'user' ? tables.get('users', actor.id) : undefined;
	if (!user) return missing('user', wants.from, undefined);
	const draft = draftOf(tables, user, wants);
	const refused = applyFilters(tables, draft, (email) => isBanned(tables, email));
	const { department, answered } = outcome(tables, draft);
	const parts = new Parts(tables, `mail “${wants.subject}” from ${user.name}`);
	parts.flag('refused', wants.refused, refused);
	parts.flag('answered automatically', wants.answered, !refused && answered);
	parts.named('department', 'department', wants.department, refused ? null : department);
	return parts.evidence();
}

function draftOf(tables: Tables, { email, name }: User, { subject, says }: ArrivingWants): Draft {
	const settings = tables.get('settings', 1);
	const mailbox = tables.get('mailboxes', settings?.defaultMailbox ?? null) ?? null;
	return {
		...newDraft('mail', 'Email', { email, name, subject, message: says ?? '' }),
		mail: {
			messageId: '',
			sender: email,
			mailbox,
			addressees: [],
			toDesk: true,
			replyTo: null,
			automatic: false,
			bounce: isBounce({}, email, subject),
			own: false
		}
	};
}

function outcome(tables: Tables, draft: Draft): { department: number | null; answered: boolean } {
	const settings = tables.get('settings', 1);
	if (!settings) return { department: null, answered: false };
	const department = tables.get(
		'departments',
		chooseDepartment({ get: (table, id) => tables.get(table, id), settings }, draft)
	);
	const answered =
		!!department && isAutoresponding(settings, department) && answersAutomatically(tables, draft);
	return { department: department?.id ?? null, answered };
}
