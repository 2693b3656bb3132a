/** How long one file may take. Milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks the server itself for every part of the program that this page has asked for, past what the browser and the service worker keep:
 * a wrong answer that the browser keeps is replaced.
 * @param folder where the app is: '/' or '/courses/17/'
 * @returns whether the server answers for the page itself
 */
export async function fetchAnew(folder: string): Promise<boolean> {
	const parts = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ pathname }) => pathname.startsWith(`${folder}_app/`));
	const ask = (url: string | URL) =>
		fetch(url, { cache: 'reload', signal: AbortSignal.timeout(PATIENCE) });
	const page = await ask(folder).catch(() => undefined);
	if (!page?.ok) return false;
	await Promise.allSettled(parts.map(ask));
	return true;
}
