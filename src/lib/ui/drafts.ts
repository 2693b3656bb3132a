/**
 * What was typed and not sent yet, kept in this browser under a name of its own. One that keeps nothing for this page says so by
 * throwing; then a draft lives as long as its form.
 */
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The name of a draft on one desk: whose it is and where, as `agent 3 ticket 12 reply`. */
export function draftName(desk: number, of: string): string {
	return `deskdrill draft ${desk} ${of}`;
}

/** '' when there is none. */
export function readDraft(name: string, keep: Keep = localStorage): string {
	try {
		return keep.getItem(name) ?? '';
	} catch {
		return '';
	}
}

/** An empty draft is forgotten. Answers whether it is kept. */
export function keepDraft(name: string, text: string, keep: Keep = localStorage): boolean {
	try {
		if (text) keep.setItem(name, text);
		else keep.removeItem(name);
		return true;
	} catch {
		return false;
	}
}
