import type { Mail, TicketId } from '#lib/desk/model/index.ts';
import { readAddress } from '#lib/ui/browser/address.ts';
import type { DeskContext } from '#lib/ui/shell/desk-context.svelte.ts';

/**
 * Opens a mail's link inside the simulated browser. A user's mails carry links that open their ticket without logging in,
 * as the product's do. Answers false for a link that leads out of the simulated machine.
 */
export function followLink(desk: DeskContext, mail: Mail, link: string): boolean {
	const to = readAddress(link);
	if ('outside' in to) return false;
	void open(desk, mail, to.path, to.query.id ?? '', to.text);
	return true;
}

async function open(desk: DeskContext, mail: Mail, path: string, id: string, text: string) {
	const reader = mail.recipient;
	const toOwnTicket = path === '/osTicket/tickets.php' && id !== '';
	if (toOwnTicket && reader?.kind === 'user' && desk.login.user !== reader.id)
		await desk.perform(
			'follow_link',
			{ ticket: Number(id) as TicketId },
			{ by: { kind: 'guest' }, quiet: true }
		);
	await desk.go(text);
}
