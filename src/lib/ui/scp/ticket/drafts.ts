/**
 * What was typed and not posted yet, kept in this browser for each desk, ticket, agent and form.
 * A browser that keeps nothing for this page says so by throwing; then a draft lives as long as its form.
 */
export interface DraftKey {
	desk: number;
	agent: number;
	ticket: number;
	form: 'reply' | 'note';
}
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = ({ desk, agent, ticket, form }: DraftKey) =>
	`deskdrill draft ${desk} ${agent} ${ticket} ${form}`;

export function readDraft(key: DraftKey, keep: Keep = localStorage): string {
	try {
		return keep.getItem(nameOf(key)) ?? '';
	} catch {
		return '';
	}
}

/** An empty draft is forgotten. Answers whether it is kept. */
export function keepDraft(key: DraftKey, html: string, keep: Keep = localStorage): boolean {
	try {
		if (html) keep.setItem(nameOf(key), html);
		else keep.removeItem(nameOf(key));
		return true;
	} catch {
		return false;
	}
}
