import type { Tables } from '#lib/kernel/tables.ts';
import type { Device } from '../../model/index.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { localLinks } from '../../symptoms/links/reach.ts';
import { isMobile } from '../../rules/seat.ts';

/** The tools of technicians still reach a device that is isolated. */
const wayOfTools = localLinks.filter(({ code }) => code !== 'isolated');

/**
 * Why no remote session reaches a device, as it looks from outside: not the cause, which nobody can see from there. null: one does.
 * Phones and tablets are managed through their maker.
 */
export function remoteFault(tables: Tables, device: Device): string | null {
	if (device.power !== 'on') return 'it does not answer.';
	if (isMobile(device)) return null;
	const broken = firstBroken(wayOfTools, { tables, now: 0, device, account: null }, null);
	return broken ? 'it does not answer.' : null;
}
