/** Addresses of the agent panel, as in the product. */
export const scp = {
	login: '/osTicket/scp/login.php',
	passwordReset: '/osTicket/scp/pwreset.php',
	tickets: '/osTicket/scp/tickets.php',
	newTicket: '/osTicket/scp/tickets.php?a=open',
	users: '/osTicket/scp/users.php',
	organizations: '/osTicket/scp/orgs.php',
	dashboard: '/osTicket/scp/dashboard.php',
	directory: '/osTicket/scp/directory.php',
	profile: '/osTicket/scp/profile.php',
	tasks: '/osTicket/scp/tasks.php',
	knowledgebase: '/osTicket/scp/kb.php',
	categories: '/osTicket/scp/categories.php',
	canned: '/osTicket/scp/canned.php',
	admin: '/osTicket/scp/admin.php',
	ticket: (id: number) => `/osTicket/scp/tickets.php?id=${id}`,
	write: (id: number, form: 'reply' | 'note') => `/osTicket/scp/tickets.php?id=${id}&write=${form}`,
	editTicket: (id: number) => `/osTicket/scp/tickets.php?id=${id}&a=edit`,
	queue: (id: number) => `/osTicket/scp/tickets.php?queue=${id}`,
	search: (query: string) =>
		`/osTicket/scp/tickets.php?a=search&query=${encodeURIComponent(query)}`,
	faqs: (category: number) => `/osTicket/scp/kb.php?cid=${category}`,
	faq: (id: number) => `/osTicket/scp/faq.php?id=${id}`,
	editFaq: (id: number) => `/osTicket/scp/faq.php?id=${id}&a=edit`,
	addFaq: (category: number) => `/osTicket/scp/faq.php?cid=${category}&a=add`,
	organization: (id: number) => `/osTicket/scp/orgs.php?id=${id}`,
	user: (id: number) => `/osTicket/scp/users.php?id=${id}`,
	/** From what was written in another ticket. */
	newTicketFrom: (ticket: number, entry: number) =>
		`/osTicket/scp/tickets.php?a=open&from=${ticket}&tid=${entry}`,
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

/** The pages of the tab *Dashboard*. */
export const dashboardPages = [
	{ name: 'Dashboard', to: scp.dashboard },
	{ name: 'Agent Directory', to: scp.directory },
	{ name: 'My Profile', to: scp.profile }
] as const;

/** The pages of the tab *Knowledgebase*. */
export const knowledgebasePages = [
	{ name: 'FAQs', to: scp.knowledgebase },
	{ name: 'Categories', to: scp.categories },
	{ name: 'Canned Responses', to: scp.canned }
] as const;
