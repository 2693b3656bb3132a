/** A page of the help desk that shows no single thing. */
export interface PageOfDesk {
	/** As on the tab of the browser. */
	readonly title: string;
	readonly address: string;
	/** Who sees it: agents who are logged in, administrators, or whoever uses the portal. */
	readonly for: 'agent' | 'admin' | 'portal';
}

const scp = (file: string) => `/osTicket/scp/${file}`;
const settings = (page: string) => scp(`settings.php?t=${page}`);

/** The pages that stories can ask for by their titles. Two pages may share one: each panel has its own. */
export const pages: readonly PageOfDesk[] = [
	{ title: 'Dashboard', address: scp('dashboard.php'), for: 'agent' },
	{ title: 'Agent Directory', address: scp('directory.php'), for: 'agent' },
	{ title: 'My Profile', address: scp('profile.php'), for: 'agent' },
	{ title: 'User Directory', address: scp('users.php'), for: 'agent' },
	{ title: 'Organizations', address: scp('orgs.php'), for: 'agent' },
	{ title: 'Tasks', address: scp('tasks.php'), for: 'agent' },
	{ title: 'Knowledgebase', address: scp('kb.php'), for: 'agent' },
	{ title: 'FAQ Categories', address: scp('categories.php'), for: 'agent' },
	{ title: 'Canned Responses', address: scp('canned.php'), for: 'agent' },
	{ title: 'Open a New Ticket', address: scp('tickets.php?a=open'), for: 'agent' },
	{ title: 'Agents', address: scp('staff.php'), for: 'admin' },
	{ title: 'Teams', address: scp('teams.php'), for: 'admin' },
	{ title: 'Roles', address: scp('roles.php'), for: 'admin' },
	{ title: 'Departments', address: scp('departments.php'), for: 'admin' },
	{ title: 'SLA Plans', address: scp('slas.php'), for: 'admin' },
	{ title: 'Help Topics', address: scp('helptopics.php'), for: 'admin' },
	{ title: 'Ticket Filters', address: scp('filters.php'), for: 'admin' },
	{ title: 'Schedules', address: scp('schedules.php'), for: 'admin' },
	{ title: 'Forms', address: scp('forms.php'), for: 'admin' },
	{ title: 'Ticket Statuses', address: scp('lists.php'), for: 'admin' },
	{ title: 'Email Addresses', address: scp('emails.php'), for: 'admin' },
	{ title: 'Email Settings', address: scp('emailsettings.php'), for: 'admin' },
	{ title: 'Banned Email Addresses', address: scp('banlist.php'), for: 'admin' },
	{ title: 'System Settings', address: settings('system'), for: 'admin' },
	{ title: 'System Settings', address: scp('admin.php'), for: 'admin' },
	{ title: 'System Settings', address: scp('settings.php'), for: 'admin' },
	{ title: 'Ticket Settings', address: settings('tickets'), for: 'admin' },
	{ title: 'Agents Settings', address: settings('agents'), for: 'admin' },
	{ title: 'Users Settings', address: settings('users'), for: 'admin' },
	{ title: 'Knowledgebase Settings', address: settings('kb'), for: 'admin' },
	{ title: 'Support Center', address: '/osTicket/', for: 'portal' },
	{ title: 'Open a New Ticket', address: '/osTicket/open.php', for: 'portal' },
	{ title: 'Check Ticket Status', address: '/osTicket/view.php', for: 'portal' },
	{ title: 'Tickets', address: '/osTicket/tickets.php', for: 'portal' },
	{ title: 'Knowledgebase', address: '/osTicket/kb/', for: 'portal' }
];

export const pageTitles: readonly string[] = [...new Set(pages.map(({ title }) => title))];
