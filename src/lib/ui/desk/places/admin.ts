/** The admin panel's tabs and pages, in the product's order and at its addresses. */
const at = (file: string) => `/osTicket/scp/${file}`;

export const admin = {
	panel: at('admin.php'),
	agents: at('staff.php'),
	teams: at('teams.php'),
	roles: at('roles.php'),
	departments: at('departments.php'),
	slas: at('slas.php'),
	topics: at('helptopics.php'),
	schedules: at('schedules.php'),
	filters: at('filters.php'),
	forms: at('forms.php'),
	lists: at('lists.php'),
	mailboxes: at('emails.php'),
	mailSettings: at('emailsettings.php'),
	banlist: at('banlist.php'),
	agentSettings: at('settings.php?t=agents'),
	system: at('settings.php?t=system'),
	tickets: at('settings.php?t=tickets'),
	users: at('settings.php?t=users')
} as const;

export const add = (list: string) => `${list}?a=add`;
export const newForm = `${admin.forms}?form=new`;
export const editForm = (id: number) => `${admin.forms}?form=${id}`;
/** A new field, on this custom form. */
export const fieldOn = (form: number) => `${add(admin.forms)}&on=${form}`;
export const edit = (list: string, id: number) => `${list}?id=${id}`;

export const sections = [
	{
		name: 'Dashboard',
		pages: [
			{ name: 'System Logs', to: at('logs.php') },
			{ name: 'Information', to: at('system.php') }
		]
	},
	{
		name: 'Settings',
		pages: [
			{ name: 'Company', to: at('settings.php?t=pages') },
			{ name: 'System', to: admin.system },
			{ name: 'Tickets', to: admin.tickets },
			{ name: 'Tasks', to: at('settings.php?t=tasks') },
			{ name: 'Agents', to: admin.agentSettings },
			{ name: 'Users', to: admin.users },
			{ name: 'Knowledgebase', to: at('settings.php?t=kb') }
		]
	},
	{
		name: 'Manage',
		pages: [
			{ name: 'Help Topics', to: admin.topics },
			{ name: 'Filters', to: admin.filters },
			{ name: 'SLA', to: admin.slas },
			{ name: 'Schedules', to: admin.schedules },
			{ name: 'API', to: at('apikeys.php') },
			{ name: 'Pages', to: at('pages.php') },
			{ name: 'Forms', to: admin.forms },
			{ name: 'Lists', to: admin.lists },
			{ name: 'Plugins', to: at('plugins.php') }
		]
	},
	{
		name: 'Emails',
		pages: [
			{ name: 'Emails', to: admin.mailboxes },
			{ name: 'Settings', to: admin.mailSettings },
			{ name: 'Banlist', to: admin.banlist },
			{ name: 'Templates', to: at('templates.php') },
			{ name: 'Diagnostic', to: at('emailtest.php') }
		]
	},
	{
		name: 'Agents',
		pages: [
			{ name: 'Agents', to: admin.agents },
			{ name: 'Teams', to: admin.teams },
			{ name: 'Roles', to: admin.roles },
			{ name: 'Departments', to: admin.departments }
		]
	}
] as const;

/** The main tab *Settings* opens its page *System*, the others their first page. */
export function entryOf(section: (typeof sections)[number]): string {
	return section.name === 'Settings' ? admin.system : section.pages[0].to;
}

/** The section and the page to which an address belongs: forms belong to their list. */
export function placeOf(address: string) {
	const [path] = address.split('?');
	for (const section of sections)
		for (const page of section.pages) {
			const same = page.to.includes('?') ? page.to === address : page.to === path;
			if (same) return { section, page };
		}
	return { section: sections[1], page: sections[1].pages[1] };
}
