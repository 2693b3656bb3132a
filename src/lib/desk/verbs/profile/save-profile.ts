import type { Agent, AgentPreferences } from '../../model/index.ts';
import { refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/desk/work.ts';
import { checkEmail } from '../admin/agent.ts';
import type { Report } from '../admin/kind.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { myself, themselves } from './myself.ts';

/** What agents may change of themselves. */
export interface Profile extends Pick<
	Agent,
	'firstName' | 'lastName' | 'email' | 'phone' | 'ext' | 'mobile' | 'onVacation' | 'signature'
> {
	preferences: Partial<AgentPreferences>;
}

export const save_profile = verb({
	name: 'save_profile',
	say: 'save profile',
	label: 'Save Changes',
	about: 'My Profile: an agent changes their own name, addresses, preferences and signature.',
	group: 'session',
	who: ['agent'],
	args: {
		values: arg.object<Partial<Profile>>('values', 'Values of the profile pages.')
	},
	guard: themselves,
	run(work, { values }) {
		const before = myself(work);
		const row = changed(before, values);
		const fields: FieldRefusal[] = [];
		check(work, row, (field, message) => fields.push({ field, message }));
		if (fields.length > 0)
			refuse('Profile update error. Try correcting the errors below and try again.', { fields });
		work.change('agents', before.id, row);
		return 'Profile updated successfully';
	}
});

/** Only what is the agent's own to change is taken from what was sent. */
function changed(agent: Agent, values: Partial<Profile>): Agent {
	const { preferences = {}, email = agent.email, ...rest } = values;
	const { firstName, lastName, phone, ext, mobile, onVacation, signature } = { ...agent, ...rest };
	return {
		...agent,
		...{ firstName, lastName, phone, ext, mobile, onVacation, signature },
		email: email.trim(),
		preferences: { ...agent.preferences, ...preferences }
	};
}

function check(work: Work, row: Agent, report: Report) {
	if (!row.firstName.trim()) report('firstName', 'First name is required');
	if (!row.lastName.trim()) report('lastName', 'Last name is required');
	checkEmail(work, row, report);
	const { queue } = row.preferences;
	if (queue !== null && !work.get('queues', queue)) report('queue', 'Unknown or invalid ID.');
}
