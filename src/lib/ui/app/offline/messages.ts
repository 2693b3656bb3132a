/** What a page says to the service worker. */
export type ToWorker =
	/** Take over from the version that is in use. */
	| { readonly type: 'SKIP_WAITING' }
	/** Answer with your version (a string) on the port that comes along. */
	| { readonly type: 'VERSION' }
	/** A page of this version has started: delete copies that no page uses. */
	| { readonly type: 'SWEEP' };

/** Message of the service worker to every page: the offline copy was refused because of one file. */
export interface Refused {
	readonly type: 'REFUSED';
	/** For a sentence: "index.html was redirected to another address". */
	readonly why: string;
}

/** Names of the caches of this copy of the app: caches belong to the origin, and two copies may live in two folders of one host. */
export const cacheFamily = (base: string) => `deskdrill ${base}/ `;

/**
 * Name of a version's cache. Every page holds a shared Web Lock of the same name, so that the files of its version are kept while it is
 * open.
 */
export const cacheName = (base: string, version: string) => cacheFamily(base) + version;
