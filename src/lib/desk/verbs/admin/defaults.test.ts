import { expect, it } from 'vitest';
import { adminDesk } from './admin-desk.testkit.ts';

/** What the pages "Add New ..." begin with (`admin-rules.md`, sections 2 to 7), where only what is required is filled in. */
const fresh: Readonly<Record<string, readonly [good: object, row: object]>> = {
	role: [{ name: 'Trainee' }, { enabled: true, permissions: [], notes: '' }],
	department: [
		{ name: 'Facilities' },
		{
			...{ parent: null, public: true, state: 'active', sla: null, schedule: null, manager: null },
			...{ assignment: 'all', disableAutoClaim: false, disableReopenAutoAssign: false },
			...{ alertRecipients: 'dept_and_extended', mailbox: null, signature: '' },
			...{ autoResponseNewTicket: true, autoResponseNewMessage: true }
		}
	],
	team: [{ name: 'Day shift' }, { lead: null, enabled: true, alertsDisabled: false, members: [] }],
	topic: [
		{ name: 'VPN' },
		{
			...{ parent: null, public: true, active: true, department: null, priority: null, sla: null },
			...{ agent: null, team: null, status: null, noAutoResponse: false }
		}
	],
	sla: [
		{ name: 'Quick', graceHours: 2 },
		{ schedule: null, active: true, transient: false, overdueAlertsDisabled: false }
	],
	status: [
		{ name: 'Waiting' },
		{ state: 'open', enabled: true, internal: false, allowReopen: false, reopenStatus: null }
	],
	priority: [{ name: 'Lowest' }, { urgency: 3, public: true }],
	schedule: [
		{ name: 'Nights' },
		{ kind: 'business hours', timezone: null, holidays: [], entries: [] }
	],
	mailbox: [
		{ name: 'Sales', email: 'sales@desk.example' },
		{ department: null, priority: null, topic: null, noAutoResponse: false }
	],
	category: [
		{ name: 'Printers', description: 'All' },
		{ parent: null, type: 'private', notes: '' }
	],
	faq: [
		{ category: 901, question: 'How?', answer: 'So.' },
		{ type: 'internal', topics: [], attachments: [], notes: '' }
	],
	form: [{ title: 'Device' }, { instructions: '', topics: [], notes: '' }],
	field: [
		{ label: 'Model', name: 'model' },
		{
			...{ kind: 'text', choices: [], topics: [], visibleToUsers: true },
			...{ requiredForUsers: false, requiredForAgents: false, requiredToClose: false }
		}
	],
	queue: [{ name: 'Mine' }, { parent: null, owner: null, criteria: {}, sort: null }],
	canned: [
		{ title: 'Hello', response: 'Hello!' },
		{ department: null, enabled: true, attachments: [], notes: '' }
	],
	organization: [
		{ name: 'Bank' },
		{
			...{ manager: null, domains: [], autoAssignment: true, autoCollaborators: 'nobody' },
			...{ ticketSharing: 'nobody', contacts: [], updated: null }
		}
	],
	filter: [
		{
			name: 'Spam',
			rules: [{ what: 'subject', how: 'contains', value: 'win' }],
			actions: [{ type: 'reject', value: null }]
		},
		{ order: 99, active: true, match: 'any', stop: false, target: 'Any', mailbox: null }
	],
	agent: [
		{
			...{ username: 'nina', firstName: 'Nina', lastName: 'Roy', email: 'nina@desk.example' },
			...{ department: 1, role: 1 }
		},
		{
			...{ password: '', phone: '', ext: '', mobile: '', signature: '', access: [] },
			...{ admin: false, active: true, onVacation: false, assignedOnly: false },
			usePrimaryRole: true
		}
	]
};

it.each(Object.entries(fresh))('a new %s has the usual values', (thing, [good, row]) => {
	const { trial, save, all } = adminDesk();
	const category = { id: 901, name: 'C', parent: null, type: 'public', description: 'x' };
	trial.tables.apply([{ type: 'added', table: 'categories', row: category as never }]);
	expect(save(thing, good).refusal).toBeNull();
	expect(all(thing).at(-1)).toMatchObject({ ...good, ...row });
});
