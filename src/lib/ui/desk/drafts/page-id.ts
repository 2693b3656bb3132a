/** Id of this page: through Web Locks, others can tell whether the writer of a draft is still open. */
export const thisPage = crypto.getRandomValues(new Uint32Array(2)).join('-');
const lockOf = (page: string) => `deskdrill page ${page}`;

let opened: Promise<void> | null = null;

/** The same; from then on others see that it is open. */
export async function pageId(): Promise<string> {
	const { locks } = navigator as Partial<Navigator>;
	opened ??= new Promise((resolve) => {
		if (!locks) return resolve();
		const forever = new Promise<void>(() => undefined);
		locks
			.request(lockOf(thisPage), () => {
				resolve();
				return forever;
			})
			.catch(() => resolve());
	});
	await opened;
	return thisPage;
}

/** Where pages cannot be asked (plain http has no locks) any other one may be open. */
export async function isOpenElsewhere(page: string): Promise<boolean> {
	if (page === '' || page === thisPage) return false;
	const { locks } = navigator as Partial<Navigator>;
	if (!locks) return true;
	const { held = [] } = await locks.query();
	return held.some(({ name }) => name === lockOf(page));
}
