/** The app's address of a desk, or of what stands under it: a simulated address (`/osTicket/`), or `/debrief`. */
export function deskHref(desk: number, under = ''): string {
	return `#/desk/${desk}${under}`;
}
