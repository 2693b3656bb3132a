/** What a user typed below a ticket and did not post yet, kept in this browser; one that keeps nothing throws. */
export interface ReplyKey {
	desk: number;
	user: number;
	ticket: number;
}
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = ({ desk, user, ticket }: ReplyKey) => `deskdrill message ${desk} ${user} ${ticket}`;

export function readReply(key: ReplyKey, keep: Keep = localStorage): string {
	try {
		return keep.getItem(nameOf(key)) ?? '';
	} catch {
		return '';
	}
}

/** An empty one is forgotten. */
export function keepReply(key: ReplyKey, html: string, keep: Keep = localStorage): void {
	try {
		if (html) keep.setItem(nameOf(key), html);
		else keep.removeItem(nameOf(key));
	} catch {
		return;
	}
}
