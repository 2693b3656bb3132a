export const addressKey = (desk: number) => `deskdrill address of ${desk}`;

/** Where the simulated browser of a desk was last, so that *Continue* goes on there. Kept in this browser. */
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
		return; // Then one goes on at the front page.
	}
}

export function forgetAddress(desk: number) {
	try {
		localStorage.removeItem(addressKey(desk));
	} catch {
		return; // Then nothing was remembered.
	}
}
