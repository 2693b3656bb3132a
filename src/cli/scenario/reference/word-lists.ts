import { builtInForms } from '#lib/desk/rules/forms/forms.ts';
import { mailTemplates } from '#lib/desk/model/mail-templates.ts';
import {
	agentPermissions,
	knowledgebasePermissions,
	taskPermissions,
	ticketPermissions
} from '#lib/desk/model/permissions.ts';
import { stock } from '#lib/desk/stock.ts';
import {
	editedColumns,
	entryNames,
	loggedNames,
	ticketActions,
	ticketProperties
} from '#lib/desk/language/words.ts';

const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

function permissionLines(
	permissions: Readonly<Record<string, readonly [string, string]>>
): string[] {
	return Object.entries(permissions).map(
		([name, [label, about]]) => `- \`${name}\` (_${label}_): ${about}.`
	);
}

/** The product's own words that conditions, solutions and worlds use. */
export function wordLists(): string[] {
	return [
		'### Events',
		'',
		`What \`event\` can ask for: ${code(loggedNames.filter((name) => !entryNames.includes(name)))}.`,
		`${code(entryNames)} are refused: what people write is asked for by the conditions of these names.`,
		`What an \`edited\` event can have \`changed\`: ${code(Object.keys(editedColumns))}.`,
		'',
		'### What somebody can do to a ticket',
		'',
		`The words of \`can\` and \`cannot\`: ${code([...ticketActions.keys()])}.`,
		'',
		'### Properties that a question can ask for',
		'',
		`${code(ticketProperties)}.`,
		'',
		'### Occasions of mails',
		'',
		`The values of \`template\` in a mail condition: ${code(mailTemplates)}.`,
		'',
		'### Permissions of a role',
		'',
		...permissionLines({ ...ticketPermissions, ...taskPermissions, ...knowledgebasePermissions }),
		'',
		'### Permissions of an agent',
		'',
		...permissionLines(agentPermissions),
		''
	];
}

/** Stock rows of every world: names that a scenario can use. */
export function stockLists(): string[] {
	const names = (rows: readonly { name: string }[]) => code(rows.map(({ name }) => name));
	const roles = stock.roles.map(({ name, permissions = [] }) => {
		const granted = permissions === 'all' ? 'everything' : code(permissions) || 'nothing';
		return `- \`${name}\`: grants ${granted}.`;
	});
	const queues = stock.queues.map(({ name, parent }) => (parent ? `${parent} / ${name}` : name));
	const topics = stock['help topics'].map(({ name, parent }) =>
		parent ? `${parent} / ${name}` : name
	);
	return [
		'### Always there',
		'',
		'A world file adds to these.',
		'',
		`- Statuses: ${names(stock.statuses)}.`,
		`- Priorities, the least urgent first: ${names(stock.priorities)}.`,
		`- Schedules: ${names(stock.schedules)}.`,
		`- Queues: ${code([...new Set(queues)])}.`,
		`- Forms: ${code(Object.values(builtInForms))}.`,
		`- Canned responses: ${code(stock['canned responses'].map(({ title }) => title))}.`,
		'- Roles:',
		...roles.map((line) => `  ${line}`),
		'',
		'### There unless the world says otherwise',
		'',
		'A world file that has one of these tables has only what it lists there.',
		'',
		`- Departments: ${names(stock.departments)}.`,
		`- Teams: ${names(stock.teams)}.`,
		`- SLA plans: ${names(stock['sla plans'])}.`,
		`- Help topics: ${code(topics)}.`,
		`- Mail addresses: ${code(stock['mail addresses'].map(({ email }) => email))}.`,
		''
	];
}
