import type { DepartmentId, MailboxId, PriorityId, ScheduleId, SlaId, StatusId } from './ids.ts';

/** The desk's settings (Admin Panel > Settings). One row, always with id 1. */
export interface Settings {
	id: 1;
	title: string;
	timezone: string;
	adminEmail: string;
	/** What the numbers of tickets are drawn by; 0: by the title alone. */
	seed: number;

	/** "Agent Maximum File Size", in kilobytes; also applies to end users. */
	maxFileSize: number;
	/** "Email attachments to the user". */
	emailAttachments: boolean;

	defaultDepartment: DepartmentId;
	defaultSla: SlaId | null;
	defaultSchedule: ScheduleId | null;
	defaultStatus: StatusId;
	defaultPriority: PriorityId;
	defaultMailbox: MailboxId;
	alertMailbox: MailboxId;

	/** 0: no limit. */
	maxOpenTickets: number;
	/** "Top-Level Ticket Counts": whether the queue tabs show the number of tickets. */
	topLevelTicketCounts: boolean;
	/** Minutes until a typing agent's lock expires. */
	autolockMinutes: number;
	ticketLock: 'off' | 'on view' | 'on activity';
	autoClaimTickets: boolean;
	autoReferClosed: boolean;
	requireTopicToClose: boolean;
	collaboratorTicketVisibility: boolean;
	acceptUnregisteredEmail: boolean;
	/** "Require registration and login to create tickets". */
	clientsOnly: boolean;
	addEmailCollaborators: boolean;
	/** "Disable Agent Collaborators": agents in Cc are added, but inactive. */
	disableAgentCollaborators: boolean;
	/** Mail may set the priority. */
	useEmailPriority: boolean;
	stripQuotedReply: boolean;
	hideStaffName: boolean;
	staffMaxLogins: number;
	/** Minutes. */
	staffLoginTimeout: number;
	/** The same for the client portal. */
	clientMaxLogins: number;
	clientLoginTimeout: number;

	/** "Knowledge Base Status": when off, clients do not see it. */
	enableKnowledgeBase: boolean;
	/** "Require Client Login" for it. */
	requireKnowledgeBaseLogin: boolean;
	enableCannedResponses: boolean;

	ticketAutoresponder: boolean;
	messageAutoresponder: boolean;
	messageAutoresponderCollabs: boolean;
	/** "New Ticket by Agent". */
	ticketNoticeActive: boolean;
	overlimitNoticeActive: boolean;

	ticketAlertActive: boolean;
	ticketAlertAdmin: boolean;
	ticketAlertDeptManager: boolean;
	ticketAlertDeptMembers: boolean;
	ticketAlertAcctManager: boolean;
	messageAlertActive: boolean;
	messageAlertLaststaff: boolean;
	messageAlertAssigned: boolean;
	messageAlertDeptManager: boolean;
	messageAlertAcctManager: boolean;
	noteAlertActive: boolean;
	noteAlertLaststaff: boolean;
	noteAlertAssigned: boolean;
	noteAlertDeptManager: boolean;
	assignedAlertActive: boolean;
	assignedAlertStaff: boolean;
	assignedAlertTeamLead: boolean;
	assignedAlertTeamMembers: boolean;
	transferAlertActive: boolean;
	transferAlertAssigned: boolean;
	transferAlertDeptManager: boolean;
	transferAlertDeptMembers: boolean;
	overdueAlertActive: boolean;
	overdueAlertAssigned: boolean;
	overdueAlertDeptManager: boolean;
	overdueAlertDeptMembers: boolean;
}
