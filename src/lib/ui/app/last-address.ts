export const addressKey = (desk: number) => `deskdrill address of ${desk}`;

/** Last address of the simulated browser of a desk, for *Continue*. Stored in this browser. */
export function lastAddress(desk: number): string {
	try {
		return localStorage.getItem(addressKey(desk)) ?? '/osTicket/';
	} catch {
		return '/osTicket/';
	}
}

export function rememberAddress(desk: number, address: string) {
	try {
		localStorage.setItem(addressKey(desk), address);
	} catch {
		return; // Falls back to the front page.
	}
}

export function forgetAddress(desk: number) {
	try {
		localStorage.removeItem(addressKey(desk));
	} catch {
		return; // Nothing is stored then.
	}
}
