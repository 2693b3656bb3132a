/** What a role can grant for tickets, in the product's words. */
export const ticketPermissions = {
	'ticket.assign': ['Assign', 'Ability to assign tickets to agents or teams'],
	'ticket.close': ['Close', 'Ability to close tickets'],
	'ticket.create': ['Create', 'Ability to open tickets on behalf of users'],
	'ticket.delete': ['Delete', 'Ability to delete tickets'],
	'ticket.edit': ['Edit', 'Ability to edit tickets'],
	'thread.edit': ['Edit Thread', 'Ability to edit thread items of other agents'],
	'ticket.link': ['Link', 'Ability to link tickets'],
	'ticket.markanswered': ['Mark as Answered', 'Ability to mark a ticket as Answered/Unanswered'],
	'ticket.merge': ['Merge', 'Ability to merge tickets'],
	'ticket.reply': ['Post Reply', 'Ability to post a ticket reply'],
	'ticket.refer': ['Refer', 'Ability to manage ticket referrals'],
	'ticket.release': ['Release', 'Ability to release ticket assignment'],
	'ticket.transfer': ['Transfer', 'Ability to transfer tickets between departments']
} as const;

export const taskPermissions = {
	'task.assign': ['Assign', 'Ability to assign tasks to agents or teams'],
	'task.close': ['Close', 'Ability to close tasks'],
	'task.create': ['Create', 'Ability to create tasks'],
	'task.delete': ['Delete', 'Ability to delete tasks'],
	'task.edit': ['Edit', 'Ability to edit tasks'],
	'task.reply': ['Post Reply', 'Ability to post task update'],
	'task.transfer': ['Transfer', 'Ability to transfer tasks between departments']
} as const;

export const knowledgebasePermissions = {
	'canned.manage': ['Premade', 'Ability to add/update/disable/delete canned responses']
} as const;

/** Granted to an agent, not to a role. */
export const agentPermissions = {
	'user.create': ['Create', 'Ability to add new users'],
	'user.delete': ['Delete', 'Ability to delete users'],
	'user.edit': ['Edit', 'Ability to manage user information'],
	'user.manage': ['Manage Account', 'Ability to manage active user accounts'],
	'user.dir': ['User Directory', 'Ability to access the user directory'],
	'org.create': ['Create', 'Ability to create new organizations'],
	'org.delete': ['Delete', 'Ability to delete organizations'],
	'org.edit': ['Edit', 'Ability to manage organizations'],
	'faq.manage': ['FAQ', 'Ability to add/update/disable/delete knowledgebase categories and FAQs'],
	'visibility.agents': ['Agent', 'Ability to see Agents in all Departments'],
	'emails.banlist': ['Banlist', 'Ability to add/remove emails from banlist via ticket interface'],
	'visibility.departments': ['Department', 'Ability to see all Departments'],
	'search.all': ['Search', 'See all tickets in search results, regardless of access'],
	'stats.agents': ['Stats', 'Ability to view stats of other agents in allowed departments']
} as const;

export type TicketPermission = keyof typeof ticketPermissions;
export type RolePermission =
	TicketPermission | keyof typeof taskPermissions | keyof typeof knowledgebasePermissions;
export type AgentPermission = keyof typeof agentPermissions;
