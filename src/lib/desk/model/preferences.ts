import type { QueueId } from './ids.ts';

/** What agents choose for themselves in My Profile. Null is the system's default. */
export interface AgentPreferences {
	/** Rows of a list. */
	pageSize: number | null;
	/** Minutes after which the tickets page refreshes; 0 is never. */
	autoRefresh: number;
	/** Whose name a reply's mail shows as sender. */
	fromName: 'email' | 'dept' | 'mine' | null;
	/** The queue that is shown after logging in. */
	queue: QueueId | null;
	threadOrder: 'ascending' | 'descending' | null;
	/** Which signature a reply begins with. */
	defaultSignature: 'none' | 'mine' | 'dept';
	paperSize: 'none' | 'Letter' | 'Legal' | 'A4' | 'A3';
	/** The page after a posted reply. */
	replyRedirect: 'queue' | 'ticket';
	imageView: 'download' | 'inline';
	editorSpacing: 'double' | 'single';
	/** IANA zone in which times are shown. */
	timezone: string | null;
	timeFormat: 'relative' | null;
	/** BCP 47; null is the language's own. */
	locale: string | null;
}

export const usualPreferences: AgentPreferences = {
	pageSize: 25,
	autoRefresh: 0,
	fromName: 'email',
	queue: null,
	threadOrder: null,
	defaultSignature: 'none',
	paperSize: 'Letter',
	replyRedirect: 'ticket',
	imageView: 'download',
	editorSpacing: 'double',
	timezone: null,
	timeFormat: null,
	locale: null
};
