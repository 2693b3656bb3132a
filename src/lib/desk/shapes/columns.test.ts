import { describe, expect, it } from 'vitest';
import { usualPreferences } from '#lib/desk/model/index.ts';
import {
	outcomeOf,
	shapeOf,
	tablesAsked,
	unusable,
	type Outcome,
	type Table
} from './columns.testkit.ts';
import { rowShapes as columnsOf } from './index.ts';

/*
 * What becomes of each column of each table when a backup holds something unusable there:
 * `name!` the row is left out; `name?` it becomes null; `name~` it is missing from then on; `name=` a value takes its place.
 * `name!table` and `name?table` name a row, `!#` and `?#` any number of a row, `!@` and `?@` a time.
 */
const columns: Readonly<Record<Table, string>> = {
	agents: `id!# username! password="" firstName="" lastName="" email! phone="" ext="" mobile="" admin=false active=true
		onVacation=false assignedOnly=false department!departments role!roles access=[] usePrimaryRole=true permissions=[]
		signature="" preferences=${JSON.stringify(usualPreferences)} passwordReset?`,
	banned: 'id!# email!',
	canned:
		'id!# title! response="" department?departments enabled=true attachments=[] notes="" updated=0@',
	categories: 'id!# parent?categories type="private" name! description="" notes="" updated=0@',
	departments: `id!# name! parent?departments public=true state! sla?slas schedule?schedules manager?agents assignment!
		disableAutoClaim=false disableReopenAutoAssign=false alertRecipients! autoResponseNewTicket=true
		autoResponseNewMessage=true mailbox?mailboxes signature=""`,
	faqs: 'id!# category!categories type="internal" question! answer="" topics=[] attachments=[] notes="" updated=0@',
	fields: `id!# name! label="" kind! choices=[] form?forms topics=[] visibleToUsers=false requiredForUsers=false
		requiredForAgents=false requiredToClose=false`,
	filters: `id!# name! order! active=false match! stop=false target! mailbox?mailboxes rules=[] actions=[]`,
	forms: 'id!# title! instructions="" topics=[] notes=""',
	mailboxes: `id!# email! name="" department?departments priority?priorities topic?topics noAutoResponse=false`,
	organizations: `id!# name! manager? domains=[] autoAssignment=true autoCollaborators! ticketSharing="nobody" contacts=[]
		created=0@ updated?@ forms=[] fields~`,
	priorities: 'id!# name! urgency! public=true',
	queues: 'id!# name! parent?queues owner?agents criteria! sort? columns=[]',
	roles: 'id!# name! enabled=true permissions=[] notes=""',
	schedules: 'id!# name! kind! timezone? holidays=[] entries=[]',
	settings: `id! title="" timezone="UTC" adminEmail="" seed=0 defaultDepartment!departments defaultSla?slas
		defaultSchedule?schedules defaultStatus!statuses defaultPriority!priorities defaultMailbox!mailboxes
		alertMailbox!mailboxes maxFileSize=16384 emailAttachments=true maxOpenTickets=0 topLevelTicketCounts=false
		autolockMinutes=3 ticketLock="on_view" staffMaxLogins=4 staffLoginTimeout=2 clientMaxLogins=4 clientLoginTimeout=2
		autoClaimTickets=false autoReferClosed=false requireTopicToClose=false collaboratorTicketVisibility=false
		acceptUnregisteredEmail=false clientsOnly=false addEmailCollaborators=false disableAgentCollaborators=false
		useEmailPriority=false stripQuotedReply=false hideStaffName=false enableKnowledgeBase=false
		requireKnowledgeBaseLogin=false enableCannedResponses=true ticketAutoresponder=false messageAutoresponder=false
		messageAutoresponderCollabs=false ticketNoticeActive=false overlimitNoticeActive=false ticketAlertActive=false
		ticketAlertAdmin=false ticketAlertDeptManager=false ticketAlertDeptMembers=false ticketAlertAcctManager=false
		messageAlertActive=false messageAlertLaststaff=false messageAlertAssigned=false messageAlertDeptManager=false
		messageAlertAcctManager=false noteAlertActive=false noteAlertLaststaff=false noteAlertAssigned=false
		noteAlertDeptManager=false assignedAlertActive=false assignedAlertStaff=false assignedAlertTeamLead=false
		assignedAlertTeamMembers=false transferAlertActive=false transferAlertAssigned=false transferAlertDeptManager=false
		transferAlertDeptMembers=false overdueAlertActive=false overdueAlertAssigned=false overdueAlertDeptManager=false
		overdueAlertDeptMembers=false`,
	slas: 'id!# name! graceHours! schedule?schedules active=true transient=false overdueAlertsDisabled=false',
	statuses: 'id!# name! state! enabled=true internal=false allowReopen=false reopenStatus?statuses',
	teams: 'id!# name! lead?agents enabled=true alertsDisabled=false members=[]',
	topics: `id!# name! parent?topics public=true active=true department?departments priority?priorities sla?slas
		agent?agents team?teams status?statuses noAutoResponse=false`,
	entries: `id!# thread! type! poster="" by={"kind":"system"} source="" title? body! format="html" at!@ messageId?
		recipients=[] attachments=[] earlier=[]`,
	locks: 'id!tickets agent!agents until!@',
	log: `id!# thread! name! data? by={"kind":"system"} byName="" at!@ annulled=false agent?# team?# department?# topic?#`,
	mails: `id!# at!@ direction! from="" fromName? to=[] cc=[] subject="" body="" attachments=[] template? messageId=""
		references=[] thread? entry?# recipient?`,
	notes: 'id!# about! body! agent?agents byName="" created!@ updated!@',
	responses: 'id!# thread! at!@ waited! agent!# department!# topic?#',
	sessions: `id! agent?agents user?users link?tickets linkUser?users failures=0 lockedUntil?@ clientFailures=0
		clientLockedUntil?@`,
	tasks: `id!# number! ticket?tickets title="" open=true department!departments agent?agents team?teams dueDate?@
		created!@ closed?@ overdue=false`,
	tickets: `id!# number! owner!users subject="" source! status!statuses state! department!departments topic?topics sla?slas
		priority!priorities agent?agents team?teams answered=false overdue=false dueDate?@ slaDue?@ created!@ closed?@
		reopened?@ lastUpdate!@ lastMessage?@ lastResponse?@ lastRespondent?agents referrals=[] collaborators=[]
		parent?tickets merge? isParent=false threadKind="T" entries=0 openTasks=0 forms=[] fields={}`,
	users: `id!# name! email! written? phone="" notes="" organization?organizations registered=false locked=false username?
		password="" passwordChange="free" timezone="" created!@ updated!@ forms=[] fields~`
};

const all = Object.entries(columns).flatMap(([table, words]) =>
	words.split(/\s+/).map((word) => {
		const [, column = '', kind = '', rest = ''] = /^(\w+)([!?~=])(.*)$/.exec(word) ?? [];
		return { table: table as Table, column, kind, rest };
	})
);
describe('the columns of every table', () => {
	it.each(Object.keys(columnsOf))('%s are all known here', (table) => {
		const known = all.filter((one) => one.table === table).map(({ column }) => column);
		expect(known).toEqual(Object.keys(columnsOf[table as Table]));
	});

	it.each(all.map((one) => [`${one.table}.${Object.values(one).slice(1).join('')}`, one] as const))(
		'%s',
		(_, one) => {
			const shape = shapeOf(one.table, one.column);
			const { kind, rest } = one;
			const mended: Readonly<Record<string, Outcome>> = {
				'!': 'left out',
				'?': { value: null },
				'~': { value: undefined }
			};
			const usual = () => ({
				value: JSON.parse(rest.replace('@', '').replace('_', ' ')) as unknown
			});
			const outcome = kind === '=' ? usual() : (mended[kind] ?? 'left out');
			expect(outcomeOf(shape, unusable)).toEqual(outcome);
			if (kind !== '=' && /^[a-z]+$/.test(rest)) {
				expect(outcomeOf(shape, 3)).toEqual({ value: 3 });
				expect(tablesAsked(shape, 3)).toEqual([rest]);
				expect(outcomeOf(shape, 3, false)).toEqual(
					kind === '?' ? { value: null } : `missing ${rest}`
				);
			}
			if (rest === '#') {
				expect(outcomeOf(shape, 0)).toEqual(outcome);
				expect(outcomeOf(shape, 3, false)).toEqual({ value: 3 });
			}
			if (rest.endsWith('@')) {
				expect(outcomeOf(shape, 9e15)).toEqual(outcome);
				expect(outcomeOf(shape, 9)).toEqual({ value: 9 });
			}
		}
	);
});
