import { href } from '#lib/ui/base/href.ts';
import type { LabEntry } from '#lib/ui/labs/card.ts';

/** The one next action of a first visit. */
export interface Start {
	title: string;
	minutes: number;
	href: string;
}

export function startWith(lab: LabEntry | undefined): Start | null {
	if (!lab) return null;
	const { id, title, minutes } = lab;
	return { title, minutes, href: href('/lab/[scenario]', { scenario: id }) };
}

const KEY = 'deskdrill returning';

/** Whether there were attempts at the last visit: known before the database has answered. */
export function wasReturning(): boolean {
	try {
		return localStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}

export function rememberReturning(returning: boolean) {
	try {
		if (returning) localStorage.setItem(KEY, 'yes');
		else localStorage.removeItem(KEY);
	} catch {
		return; // Then every visit begins with the introduction.
	}
}
