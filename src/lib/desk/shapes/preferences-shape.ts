import type { AgentPreferences } from '#lib/desk/model/index.ts';
import { choice, orNull, ref, row, text, whole, zone } from '#lib/kernel/shapes/shape.ts';

/** What an agent chose in My Profile. */
export const preferences = row<AgentPreferences>({
	pageSize: orNull(whole()),
	autoRefresh: whole(),
	fromName: orNull(choice('email', 'dept', 'mine')),
	queue: orNull(ref('queues')),
	threadOrder: orNull(choice('ascending', 'descending')),
	defaultSignature: choice('none', 'mine', 'dept'),
	paperSize: choice('none', 'Letter', 'Legal', 'A4', 'A3'),
	replyRedirect: choice('queue', 'ticket'),
	imageView: choice('download', 'inline'),
	editorSpacing: choice('double', 'single'),
	timezone: orNull(zone()),
	timeFormat: orNull(choice('relative')),
	locale: orNull(text())
});
