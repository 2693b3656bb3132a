import { agentName } from '#lib/desk/rules/thread/log.ts';
import type { Mail } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** The name that goes with a mail address: of the help desk, an agent or a user; the address itself when nobody is known. */
export function nameAt(desk: Tables, address: string): string {
	const email = address.toLowerCase();
	const box = desk.all('mailboxes').find((row) => row.email.toLowerCase() === email);
	if (box) return box.name || box.email;
	const agent = desk.all('agents').find((row) => row.email.toLowerCase() === email);
	if (agent) return agentName(agent);
	return desk.find('users', 'email', email)[0]?.name ?? address;
}

/** The name that a mail says it comes from. */
export function senderOf(desk: Tables, { from, fromName }: Mail): string {
	return fromName ?? nameAt(desk, from);
}
