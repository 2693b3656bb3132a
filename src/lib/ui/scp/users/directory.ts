import type { DirectoryRequest, DirectorySort } from '#lib/store/index.ts';
import { scp } from '#lib/ui/desk/places/scp.ts';

/** What the user directory shows, as its address says it. Pages count from 0 here and from 1 in addresses. */
export type Directory = Required<Pick<DirectoryRequest, 'words' | 'sort' | 'reversed' | 'page'>>;

/** Rows of a page, of users and of their tickets. */
export const PAGE_SIZE = 25;

export const sorts: readonly DirectorySort[] = ['Name', 'Status', 'Created', 'Updated'];

export function directoryOf(params: Readonly<Record<string, string>>): Directory {
	return {
		words: params.query ?? '',
		sort: sorts.find((name) => name === params.sort) ?? 'Name',
		reversed: params.dir === '1',
		page: Math.max(0, Math.floor(Number(params.p ?? 1) || 1) - 1)
	};
}

/** The address of the directory, changed in some parts; what is changed begins on its first page. */
export function addressOfDirectory(from: Directory, change: Partial<Directory> = {}): string {
	const { words, sort, reversed, page } = { ...from, page: 0, ...change };
	const query = new URLSearchParams({
		...(words.trim() ? { query: words.trim() } : {}),
		...(sort === 'Name' ? {} : { sort }),
		...(reversed ? { dir: '1' } : {}),
		...(page > 0 ? { p: String(page + 1) } : {})
	}).toString();
	return query ? `${scp.users}?${query}` : scp.users;
}

/** Names and numbers begin with the least, times with the latest; the same column again turns the order round. */
export function sortedBy(now: Directory, sort: DirectorySort): Partial<Directory> {
	if (now.sort === sort) return { sort, reversed: !now.reversed };
	return { sort, reversed: sort === 'Created' || sort === 'Updated' };
}
