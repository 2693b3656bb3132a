import { checkForms } from '../../rules/forms/forms.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { withPermission } from './directory.ts';

const about = 'Values in a removed form are kept, and come back when the form is added again.';
const notice = 'Forms updated successfully';

export const set_user_forms = verb({
	name: 'set_user_forms',
	say: 'set user forms',
	label: 'Manage Forms',
	about: `Sets the forms of an end user and their order. ${about}`,
	group: 'ticket',
	who: ['agent'],
	args: {
		user: arg.user('user', 'The end user.'),
		forms: arg.list(
			'forms',
			'All of them, in order; Contact Information must be among them.',
			arg.form('form', 'Title of a form.')
		)
	},
	guard: withPermission('user.edit'),
	run(work, { user, forms }) {
		checkForms(forms, 'user');
		work.change('users', user, { forms, updated: work.at });
		return notice;
	}
});

export const set_organization_forms = verb({
	name: 'set_organization_forms',
	say: 'set organization forms',
	label: 'Manage Forms',
	about: `Sets the forms of an organization and their order. ${about}`,
	group: 'ticket',
	who: ['agent'],
	args: {
		organization: arg.organization('organization', 'The organization.'),
		forms: arg.list(
			'forms',
			'All of them, in order; Organization Information must be among them.',
			arg.form('form', 'Title of a form.')
		)
	},
	guard: withPermission('org.edit'),
	run(work, { organization, forms }) {
		checkForms(forms, 'organization');
		work.change('organizations', organization, { forms, updated: work.at });
		return notice;
	}
});
