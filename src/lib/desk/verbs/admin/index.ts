import { grant_access, revoke_access } from './access.ts';
import { remove_agent, save_agent } from './agent.ts';
import { ban, unban } from './ban.ts';
import { remove_canned, save_canned } from './canned.ts';
import { remove_category, save_category } from './category.ts';
import { remove_department, save_department } from './department.ts';
import { remove_faq, save_faq } from './faq.ts';
import { remove_field, save_field } from './field.ts';
import { remove_filter, save_filter } from './filter.ts';
import { remove_form, save_form } from './form.ts';
import { remove_mailbox, save_mailbox } from './mailbox.ts';
import { remove_organization, save_organization } from './organization.ts';
import { save_priority } from './priority.ts';
import { remove_queue, save_queue } from './queue.ts';
import { remove_role, save_role } from './role.ts';
import { remove_schedule, save_schedule } from './schedule.ts';
import { set_settings } from './set-settings.ts';
import { remove_sla, save_sla } from './sla.ts';
import { remove_status, save_status } from './status.ts';
import { remove_team, save_team } from './team.ts';
import { remove_topic, save_topic } from './topic.ts';

export const adminVerbs = {
	save_role,
	remove_role,
	save_department,
	remove_department,
	save_team,
	remove_team,
	save_agent,
	remove_agent,
	save_sla,
	remove_sla,
	save_topic,
	remove_topic,
	save_schedule,
	remove_schedule,
	save_status,
	remove_status,
	save_field,
	remove_field,
	save_form,
	remove_form,
	save_priority,
	save_queue,
	remove_queue,
	save_filter,
	remove_filter,
	save_canned,
	remove_canned,
	save_category,
	remove_category,
	save_faq,
	remove_faq,
	save_mailbox,
	remove_mailbox,
	save_organization,
	remove_organization,
	set_settings,
	grant_access,
	revoke_access,
	ban,
	unban
};
