import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** The time zone in which who is signed in on the portal sees times: their own, else the help desk's. */
export function clientZone(desk: Pick<DeskContext, 'user' | 'zone'>): string {
	return desk.user?.timezone || desk.zone;
}
