/** Pages of every part of the app, as they follow each other: the simulated addresses of a desk, and the app's own pages. */
export const inDesk = [
	'/osTicket/scp/tickets.php',
	'/osTicket/scp/tickets.php?id=1',
	'/osTicket/scp/users.php',
	'/osTicket/scp/tasks.php',
	'/osTicket/scp/dashboard.php',
	'/osTicket/scp/kb.php',
	'/osTicket/scp/tickets.php?a=open',
	'/osTicket/scp/settings.php?t=tickets',
	'/osTicket/scp/staff.php',
	'/osTicket/scp/filters.php',
	'/osTicket/scp/slas.php?id=1',
	'/osTicket/',
	'/osTicket/open.php',
	'/osTicket/view.php',
	'/osTicket/login.php',
	'/mail/karen@harborbank.example',
	'/mail/karen@harborbank.example?write=new'
] as const;

export const ofTheApp = ['#/', '#/data'] as const;
