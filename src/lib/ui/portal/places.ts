/** Addresses of the client portal, as in the product. */
export const portal = {
	home: '/osTicket/',
	open: '/osTicket/open.php',
	status: '/osTicket/view.php',
	signIn: '/osTicket/login.php',
	register: '/osTicket/account.php?do=create',
	passwordReset: '/osTicket/pwreset.php',
	profile: '/osTicket/profile.php',
	tickets: '/osTicket/tickets.php',
	agents: '/osTicket/scp/login.php',
	ticket: (id: number) => `/osTicket/tickets.php?id=${id}`,
	edit: (id: number) => `/osTicket/tickets.php?a=edit&id=${id}`
} as const;
