import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { rowNamed } from '../../names.ts';
import { symptoms } from '../../symptoms/symptoms.ts';
import { seatOf } from '../../rules/seat.ts';

/** Something that a person tries at a device, with what they see. */
export interface Trial {
	/** "print on FRONT-2" */
	readonly label: string;
	readonly works: boolean;
	/** In their words; '' when it works. What causes it, they do not know. */
	readonly says: string;
}

/** What somebody can try at a device. `login`: who tries it; '' for its owner. */
export function trialsOf(
	tables: Tables,
	now: Instant,
	name: string,
	login: string
): readonly Trial[] {
	const device = rowNamed(tables, 'device', name);
	const account = login ? rowNamed(tables, 'account', login) : undefined;
	if (!device || device.kind === 'printer') return [];
	return symptoms(seatOf(tables, now, device, account)).map(({ label, works, caller }) => ({
		label,
		works,
		says: caller
	}));
}
