export type Folder = 'inbox' | 'sent';

/** Addresses inside of a person's mailbox. */
export const mailbox = {
	folder: (address: string, folder: Folder = 'inbox', page = 0, words = '') =>
		at(address, inFolder(folder, page, words)),
	mail: (address: string, id: number, folder: Folder = 'inbox', page = 0, words = '') =>
		at(address, { ...inFolder(folder, page, words), mail: id }),
	reply: (address: string, id: number) => at(address, { reply: id }),
	write: (address: string) => at(address, { write: 'new' })
} as const;

/** `words`: what is searched for. */
function inFolder(folder: Folder, page: number, words: string) {
	return {
		...(folder === 'sent' ? { folder } : {}),
		...(page > 0 ? { page } : {}),
		...(words ? { search: words } : {})
	};
}

function at(address: string, query: Readonly<Record<string, string | number>>): string {
	const words = new URLSearchParams(
		Object.entries(query).map(([key, value]) => [key, String(value)])
	).toString();
	return `/mail/${address}${words ? `?${words}` : ''}`;
}
