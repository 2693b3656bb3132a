import type { Actor } from '../../../lib/desk/model/index.ts';
import { tellings, type RecordedCommand } from '../commands.ts';
import type { Names } from '../names.ts';
import { optionalText, text, textOfInstant, type JsonObject, type Step } from '../records.ts';
import { emailIn } from './mail.ts';
import { addUser, importUsers, saveAgent, saveFilter, saveOrganizationDomain } from './forms.ts';

type Telling = (step: JsonObject, names: Names) => RecordedCommand | Promise<RecordedCommand>;

/** Commands that differ from the first format, or that it does not have. */
const own: Readonly<Record<string, Telling>> = {
	add_user: addUser,
	email_in: emailIn,
	import_users: importUsers,
	save_agent: saveAgent,
	save_filter: saveFilter,
	save_org_domain: saveOrganizationDomain,
	open(step, names) {
		const by = optionalText(step, 'by');
		const told = first('open', { ...defaults, by: by ?? '', ...step }, names, { guest: !by });
		const { name, email } = step;
		return by ? told : { ...told, args: { ...told.args, name, email } };
	},
	open_for(step, names) {
		const who = text(step, 'user');
		const told = first('open_for', { topic: 'General Inquiry', ...step, user: '@' }, names);
		const known = names.knownUser(who);
		const user =
			known === null
				? { email: who, name: who }
				: { user: known, email: undefined, name: undefined };
		return { ...told, args: { ...told.args, ...user } };
	}
};

const defaults = { topic: 'General Inquiry', subject: 'Help' };

/** A command of the record in the desk's terms. */
export async function told(step: JsonObject, names: Names): Promise<RecordedCommand | null> {
	const verb = text(step, 'do');
	const telling = own[verb];
	if (telling) return telling(withNumbers(step, names), names);
	return verb in tellings ? first(verb, withNumbers(step, names), names) : null;
}

/** The command as the first format tells it. */
function first(
	verb: string,
	step: JsonObject,
	names: Names,
	more: JsonObject = {}
): RecordedCommand {
	const telling = tellings[verb];
	if (!telling) throw new Error(`The first format has no command "${verb}".`);
	return telling({ ...step, ...more, cmd: verb, at: textOfInstant(0) } as Step, names);
}

/** `{T1}` inside of texts is that ticket's number. */
function withNumbers<T extends JsonObject>(step: T, names: Names): T {
	const fill = (value: unknown): unknown => {
		if (typeof value === 'string')
			return value.replace(/\{(T\d+)\}/g, (_all, ticket: string) => names.number(ticket));
		if (Array.isArray(value)) return value.map(fill);
		return value;
	};
	return Object.fromEntries(Object.entries(step).map(([key, value]) => [key, fill(value)])) as T;
}

export function agentOf(step: JsonObject, names: Names): Actor {
	return { kind: 'agent', id: names.id('agents', text(step, 'by')) } as Actor;
}
