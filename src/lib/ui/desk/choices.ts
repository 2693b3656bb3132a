import { agentName } from '#lib/desk/rules/thread/log.ts';
import { topicName } from '#lib/desk/rules/names/topics.ts';
import { departmentNameOf, slaWords } from '#lib/desk/rules/names/names.ts';
import { configReader } from './config-reader.ts';
import type { DeskContext } from './desk-context.svelte.ts';

/** What the lists of the administrator's forms offer, in the product's order and words. */
type Config = DeskContext['config'];

const byLabel = (a: { label: string }, b: { label: string }) =>
	a.label.localeCompare(b.label, 'en');
const named = <Id>(rows: readonly { id: Id; name: string }[]) =>
	rows.map((row) => ({ value: row.id, label: row.name })).sort(byLabel);

export const departmentsOf = (config: Config) =>
	config.departments
		.map(({ id, name }) => ({
			value: id,
			label: departmentNameOf(configReader(config), id) ?? name
		}))
		.sort(byLabel);
export const rolesOf = ({ roles }: Config) => named(roles.filter((role) => role.enabled));
export const teamsOf = ({ teams }: Config) => named(teams);
export const schedulesOf = ({ schedules }: Config) =>
	named(schedules.filter((schedule) => schedule.kind === 'business hours'));
export const statusesOf = ({ statuses }: Config) =>
	named(statuses.filter((status) => status.enabled));
export const openStatusesOf = ({ statuses }: Config) =>
	named(statuses.filter((status) => status.enabled && status.state === 'open'));

export const agentsOf = ({ agents }: Config) =>
	agents.map((agent) => ({ value: agent.id, label: agentName(agent) })).sort(byLabel);

export const prioritiesOf = ({ priorities }: Config) =>
	[...priorities]
		.sort((a, b) => b.urgency - a.urgency)
		.map((priority) => ({ value: priority.id, label: priority.name }));

export const slasOf = ({ slas }: Config) =>
	slas.map((sla) => ({ value: sla.id, label: slaWords(sla) })).sort(byLabel);

export const mailboxesOf = ({ mailboxes }: Config) =>
	mailboxes
		.map(({ id, name, email }) => ({ value: id, label: name ? `${name} <${email}>` : email }))
		.sort(byLabel);

export const topicsOf = (config: Config) =>
	config.topics
		.map((topic) => ({ value: topic.id, label: topicName(configReader(config), topic) }))
		.sort(byLabel);

/** Every time zone that the browser knows, and the one that is set. */
export function zonesWith(set: string | null) {
	const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
		value: zone,
		label: zone.replaceAll('/', ' / ').replaceAll('_', ' ')
	}));
	if (set === null || zones.some(({ value }) => value === set)) return zones;
	return [{ value: set, label: set }, ...zones];
}
