/** Addresses of the agent panel, as in the product. */
export const scp = {
	login: '/osTicket/scp/login.php',
	tickets: '/osTicket/scp/tickets.php',
	newTicket: '/osTicket/scp/tickets.php?a=open',
	users: '/osTicket/scp/users.php',
	dashboard: '/osTicket/scp/dashboard.php',
	directory: '/osTicket/scp/directory.php',
	profile: '/osTicket/scp/profile.php',
	tasks: '/osTicket/scp/tasks.php',
	knowledgebase: '/osTicket/scp/kb.php',
	admin: '/osTicket/scp/admin.php',
	ticket: (id: number) => `/osTicket/scp/tickets.php?id=${id}`,
	editTicket: (id: number) => `/osTicket/scp/tickets.php?id=${id}&a=edit`,
	queue: (id: number) => `/osTicket/scp/tickets.php?queue=${id}`,
	search: (query: string) =>
		`/osTicket/scp/tickets.php?a=search&query=${encodeURIComponent(query)}`,
	user: (id: number) => `/osTicket/scp/users.php?id=${id}`,
	newTicketFor: (user: number) => `/osTicket/scp/tickets.php?a=open&uid=${user}`
} as const;

export const mainTabs = [
	{ name: 'Dashboard', to: scp.dashboard },
	{ name: 'Users', to: scp.users },
	{ name: 'Tasks', to: scp.tasks },
	{ name: 'Tickets', to: scp.tickets },
	{ name: 'Knowledgebase', to: scp.knowledgebase }
] as const;
export type MainTab = (typeof mainTabs)[number]['name'];
