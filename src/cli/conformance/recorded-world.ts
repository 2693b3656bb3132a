import type { AgentPermission, RolePermission, TicketState } from '../../lib/desk/model/index.ts';
import type { Recurrence } from '../../lib/desk/time/schedule.ts';

/** `world.json`: the configuration before every sequence, as the recorder wrote it. */
export interface RecordedWorld {
	time_zones: { help_desk_default: string };
	roles: Record<string, { permissions: RolePermission[]; enabled: boolean }>;
	departments: Record<string, RecordedDepartment>;
	teams: Record<string, RecordedTeam>;
	agents: Record<string, RecordedAgent>;
	end_users: Record<string, { name: string; email: string; registered: boolean }>;
	slas: Record<string, RecordedSla>;
	help_topics: Record<string, RecordedTopic>;
	statuses: Record<string, RecordedStatus>;
	priorities: Record<string, { urgency: number; public: boolean; id: number }>;
	system_emails: RecordedMailbox[];
	canned_responses: Record<string, string>;
	system: {
		default_department: string;
		default_sla: string | null;
		default_schedule: string | null;
		default_status: string;
		default_priority: string;
		effective_values: Record<string, unknown>;
		config_core_rows: Record<string, unknown>;
	};
}
export interface RecordedDepartment {
	public: boolean;
	active: boolean;
	archived?: boolean;
	sla: string | null;
	schedule: string | null;
	manager: string | null;
	assign_members_only: boolean;
	assign_primary_only: boolean;
	disable_auto_claim: boolean;
	disable_reopen_auto_assign: boolean;
	alert_recipients: string;
	auto_response_new_ticket: boolean;
	auto_response_new_message: boolean;
}
interface RecordedTeam {
	lead: string | null;
	enabled: boolean;
	alerts_disabled: boolean;
	members: { agent: string; alerts: boolean }[];
}
export interface RecordedAgent {
	name: string;
	email: string;
	admin: boolean;
	active: boolean;
	on_vacation: boolean;
	limited_to_assigned: boolean;
	primary_department: string;
	primary_role: string;
	use_primary_role_on_assignment?: boolean;
	extended_access: { department: string; role: string; alerts: boolean }[];
	agent_permissions: AgentPermission[];
	signature: string;
}
interface RecordedSla {
	grace_period_hours: number;
	schedule: string | null;
	active: boolean;
	alerts_disabled: boolean;
	transient: boolean;
}
export interface RecordedTopic {
	full_name: string;
	public: boolean;
	active: boolean;
	department: string | null;
	priority: string | null;
	sla: string | null;
	agent: string | null;
	team: string | null;
	status: string | null;
	no_auto_response: boolean;
}
interface RecordedStatus {
	state: TicketState;
	enabled: boolean;
	properties: { allowreopen?: boolean; reopenstatus?: string | number | null };
}
export interface RecordedMailbox {
	email: string;
	name: string;
	department: string | null;
	priority: string | null;
	topic?: string | null;
	no_auto_response: boolean;
}

export interface RecordedSchedules {
	schedules: Record<
		string,
		{
			kind: 'business hours' | 'holidays';
			timezone: string | null;
			holidays: string[];
			entries: {
				name: string;
				repeats: Recurrence;
				starts_on: string;
				starts_at: string;
				ends_on: string;
				ends_at: string;
				stops_on: string | null;
				day: number | null;
				week: number | null;
				month: number | null;
			}[];
		}
	>;
}
