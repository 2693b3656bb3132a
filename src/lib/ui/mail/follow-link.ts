import { readAddress } from '#lib/ui/browser/address.ts';
import type { DeskContext } from '#lib/ui/shell/desk-context.svelte.ts';

/** Opens a mail's link inside the simulated browser. Answers false for one that leads out of the simulated machine. */
export function followLink(desk: DeskContext, link: string): boolean {
	const to = readAddress(link);
	if ('outside' in to) return false;
	void desk.go(to.text);
	return true;
}
