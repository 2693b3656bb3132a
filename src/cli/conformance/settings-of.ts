import { stock } from '../../lib/desk/stock.ts';
import type { WorldSettings } from '../../lib/desk/world.ts';
import type { RecordedMailbox, RecordedWorld } from './recorded-world.ts';

/** The recorded settings, where the desk has them. */
export function settingsOf({ system, system_emails }: RecordedWorld): WorldSettings {
	const rows = { ...system.config_core_rows, ...system.effective_values };
	const settings: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(rows)) {
		const words = settingWords(key);
		const known = (stock.settings as Record<string, unknown>)[words];
		if (known !== undefined && typeof known !== 'string')
			settings[words] = settingValue(known, value);
	}
	return {
		...settings,
		'admin email': String(rows.admin_email),
		'default department': system.default_department,
		'default sla': system.default_sla,
		'default schedule': system.default_schedule,
		'default status': system.default_status,
		'default priority': system.default_priority,
		'default mailbox': mailbox(system_emails, rows.default_email_id),
		'alert mailbox': mailbox(system_emails, rows.alert_email_id)
	} as WorldSettings;
}

/** The addresses are recorded in the order of their numbers, from 1. */
function mailbox(all: RecordedMailbox[], number: unknown): string | undefined {
	return all[Number(number) - 1]?.email ?? all[0]?.email;
}

/** "Lock Semantics", as the product numbers them. */
export const lockModes = ['off', 'on view', 'on activity'] as const;

/** Where the product's key and our words differ. */
const otherWords: Record<string, string> = {
	add_email_collabs: 'add email collaborators',
	disable_agent_collabs: 'disable agent collaborators'
};

/** `auto_claim_tickets` is written "auto claim tickets" in worlds. */
export function settingWords(key: string): string {
	return otherWords[key] ?? key.replaceAll('_', ' ');
}

/** The product keeps "1", "" and numbers as texts. */
export function settingValue(known: unknown, value: unknown): unknown {
	if (typeof known === 'boolean') return !!value && value !== '0';
	if (typeof known === 'number') return Number(value) || 0;
	return value;
}
