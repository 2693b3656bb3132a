import type { VerbGroup } from '#lib/desk/verbs/verb.ts';
import { language } from '#lib/systems/language.ts';
import { anchorOf } from './anchors.ts';
import { keysOf, type Part } from './sections.ts';

const { sayings } = language.systems;

const ofDesk: Record<VerbGroup, string> = {
	portal: 'On the client portal',
	mail: 'By mail',
	ticket: 'Work on tickets',
	task: 'Work on tasks',
	admin: 'People, accounts and the admin panel',
	session: 'Log in, passwords and accounts of one’s own',
	system: 'The desk itself'
};

/** The lists of verbs, in their order: the desk's, then the workplace's. */
const groups: Readonly<Record<string, string>> = {
	...ofDesk,
	accounts: 'Accounts of the workplace',
	groups: 'Groups of the workplace',
	'second factors': 'Second factors',
	computers: 'Accounts of computers',
	logon: 'Logons',
	device: 'Devices',
	service: 'Services',
	share: 'Shared folders',
	licence: 'Licences',
	asset: 'Assets',
	delivery: 'Mails that many people got',
	approval: 'Approvals',
	talk: 'Conversations'
};

const actors: Readonly<Record<string, string>> = {
	agent: 'an agent',
	user: 'a user',
	guest: 'a guest',
	admin: 'an administrator',
	system: 'the desk'
};

/** The verbs of the desk by what they are about: a list to choose from, then each with its arguments. */
export function verbLists(part: Part): string[] {
	return Object.entries(groups).flatMap(([group, title]) => {
		const said = [...sayings].filter(([, { verb }]) => verb.group === group);
		if (said.length === 0) return [];
		return [
			`- **${title}**: ${said.map(([say]) => `[\`${say}\`](#${anchorOf(part.heading(say))})`).join(', ')}`
		];
	});
}

export function verbSections(part: Part): string[] {
	return [...sayings].flatMap(([say, { verb }]) => {
		const record = part.records.get(say);
		const who = verb.who.map((one) => actors[one]).join(' or ');
		return [
			`### ${part.heading(say)}`,
			'',
			`${verb.about} On the screen: _${verb.label}_. Who: ${who}.`,
			'',
			...(record ? keysOf(part, record) : [])
		];
	});
}
