export type Folder = 'inbox' | 'sent';

/** Addresses inside of a person's mailbox. */
export const mailbox = {
	folder: (address: string, folder: Folder = 'inbox', page = 0) =>
		at(address, { ...(folder === 'sent' ? { folder } : {}), ...(page > 0 ? { page } : {}) }),
	mail: (address: string, id: number, folder: Folder = 'inbox', page = 0) =>
		at(address, {
			...(folder === 'sent' ? { folder } : {}),
			...(page > 0 ? { page } : {}),
			mail: id
		}),
	reply: (address: string, id: number) => at(address, { reply: id }),
	write: (address: string) => at(address, { write: 'new' })
} as const;

function at(address: string, query: Readonly<Record<string, string | number>>): string {
	const words = new URLSearchParams(
		Object.entries(query).map(([key, value]) => [key, String(value)])
	).toString();
	return `/mail/${address}${words ? `?${words}` : ''}`;
}
