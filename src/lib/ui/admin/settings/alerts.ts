import type { Settings } from '#lib/desk/model/index.ts';

/** Boolean columns of the settings. */
export type Switch = {
	[K in keyof Settings]: Settings[K] extends boolean ? K : never;
}[keyof Settings];

export interface Alert {
	title: string;
	/** Switches the whole alert. */
	active: Switch;
	recipients: readonly { label: string; column: Switch }[];
}

/** The page *Alerts and Notices*, in the product's order and words. */
export const alerts: readonly Alert[] = [
	{
		title: 'New Ticket Alert',
		active: 'ticketAlertActive',
		recipients: [
			{ label: 'Admin Email', column: 'ticketAlertAdmin' },
			{ label: 'Department Manager', column: 'ticketAlertDeptManager' },
			{ label: 'Department Members', column: 'ticketAlertDeptMembers' },
			{ label: 'Organization Account Manager', column: 'ticketAlertAcctManager' }
		]
	},
	{
		title: 'New Message Alert',
		active: 'messageAlertActive',
		recipients: [
			{ label: 'Last Respondent', column: 'messageAlertLaststaff' },
			{ label: 'Assigned Agent / Team', column: 'messageAlertAssigned' },
			{ label: 'Department Manager', column: 'messageAlertDeptManager' },
			{ label: 'Organization Account Manager', column: 'messageAlertAcctManager' }
		]
	},
	{
		title: 'New Internal Activity Alert',
		active: 'noteAlertActive',
		recipients: [
			{ label: 'Last Respondent', column: 'noteAlertLaststaff' },
			{ label: 'Assigned Agent / Team', column: 'noteAlertAssigned' },
			{ label: 'Department Manager', column: 'noteAlertDeptManager' }
		]
	},
	{
		title: 'Ticket Assignment Alert',
		active: 'assignedAlertActive',
		recipients: [
			{ label: 'Assigned Agent', column: 'assignedAlertStaff' },
			{ label: 'Team Lead', column: 'assignedAlertTeamLead' },
			{ label: 'Team Members', column: 'assignedAlertTeamMembers' }
		]
	},
	{
		title: 'Ticket Transfer Alert',
		active: 'transferAlertActive',
		recipients: [
			{ label: 'Assigned Agent / Team', column: 'transferAlertAssigned' },
			{ label: 'Department Manager', column: 'transferAlertDeptManager' },
			{ label: 'Department Members', column: 'transferAlertDeptMembers' }
		]
	},
	{
		title: 'Overdue Ticket Alert',
		active: 'overdueAlertActive',
		recipients: [
			{ label: 'Assigned Agent / Team', column: 'overdueAlertAssigned' },
			{ label: 'Department Manager', column: 'overdueAlertDeptManager' },
			{ label: 'Department Members', column: 'overdueAlertDeptMembers' }
		]
	}
];
