/** What the app keeps beside its database begins with this; the rest of the storage may be another page's of the same host. */
const OURS = 'deskdrill';

type Keep = Pick<Storage, 'length' | 'key' | 'removeItem'>;

/** Forgets what is kept beside the database: the theme, and where one was last on each desk. */
export function eraseTraces(
	keeps: readonly (() => Keep)[] = [() => localStorage, () => sessionStorage]
) {
	for (const keep of keeps) {
		try {
			eraseOurs(keep());
		} catch {
			continue; // Access throws in browsers that store nothing.
		}
	}
}

function eraseOurs(keep: Keep) {
	const names = Array.from({ length: keep.length }, (_, at) => keep.key(at) ?? '');
	for (const name of names) if (name.startsWith(OURS)) keep.removeItem(name);
}
