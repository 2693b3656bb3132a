import { readDomains } from '../../../lib/desk/rules/people/mail-domains.ts';
import type { RecordedCommand } from '../commands.ts';
import { filterActions, filterRules } from '../configure-filters.ts';
import type { Names } from '../names.ts';
import { flag, optionalText, text, type JsonObject } from '../records.ts';
import { agentOf } from './commands.ts';

/** The forms of the product as verbs of the desk. */

export const addUser = (step: JsonObject, names: Names): RecordedCommand => ({
	verb: 'save_user',
	by: agentOf(step, names),
	args: {
		name: text(step, 'name'),
		email: text(step, 'email'),
		phone: optionalText(step, 'phone')
	}
});

/** Pasted, or a file: its text, or its bytes, which the product takes for UTF-8. */
export function importUsers(step: JsonObject, names: Names): RecordedCommand {
	const by = agentOf(step, names);
	const pasted = optionalText(step, 'text');
	if (pasted !== undefined) return { verb: 'import_users', by, args: { text: pasted } };
	const file = step.file as string | { base64: string };
	const content =
		typeof file === 'string' ? file : new TextDecoder().decode(Buffer.from(file.base64, 'base64'));
	return { verb: 'import_users', by, args: { file: content } };
}

/** Optional values keep the recorder's defaults. */
export function saveFilter(step: JsonObject, names: Names): RecordedCommand {
	const order = optionalText(step, 'order') ?? '1';
	return {
		verb: 'save_filter',
		by: agentOf(step, names),
		args: {
			values: {
				name: optionalText(step, 'name') ?? 'F',
				order: order.trim() === '' ? null : Number(order),
				target: optionalText(step, 'target') ?? 'Any',
				match: optionalText(step, 'match') ?? 'any',
				stop: flag(step, 'stop'),
				active: step.active === undefined || flag(step, 'active'),
				rules: filterRules(step.rules),
				actions: filterActions(names, step.actions)
			}
		}
	};
}

export const saveAgent = (step: JsonObject, names: Names): RecordedCommand => ({
	verb: 'save_agent',
	by: agentOf(step, names),
	args: {
		values: {
			username: text(step, 'username'),
			firstName: optionalText(step, 'first') ?? 'New',
			lastName: optionalText(step, 'last') ?? 'Man',
			email: optionalText(step, 'email') ?? 'newman@lab.example.com',
			phone: optionalText(step, 'phone') ?? '',
			department: names.id('departments', optionalText(step, 'dept') ?? 'Support'),
			role: names.id('roles', optionalText(step, 'role') ?? 'Limited Access')
		}
	}
});

/** The organization that every fresh desk has. */
export const STOCK_ORGANIZATION = 'osTicket';

export const saveOrganizationDomain = (step: JsonObject, names: Names): RecordedCommand => ({
	verb: 'save_organization',
	by: agentOf(step, names),
	args: {
		id: names.desk.all('organizations').find(({ name }) => name === STOCK_ORGANIZATION)?.id,
		values: { domains: readDomains(text(step, 'domain')) }
	}
});
