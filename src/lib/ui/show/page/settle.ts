const CALM = 20;
const CALM_ROUNDS = 2;

/** What is busy on the screen: a command under way, or a page that is being loaded. */
const busy = '[aria-busy="true"], .skeleton[role="status"]';

function isBusy(): boolean {
	return [...document.querySelectorAll<HTMLElement>(busy)].some((one) => one.checkVisibility());
}

export const soon = (milliseconds: number) =>
	new Promise<void>((done) => setTimeout(done, milliseconds));

/** Waits until nothing is under way. `written`: resolves when what was written so far is kept. */
export async function settled(written: () => Promise<unknown>, patience: number): Promise<void> {
	const end = performance.now() + patience;
	let calm = 0;
	while (calm < CALM_ROUNDS && performance.now() < end) {
		await soon(CALM);
		await written();
		calm = isBusy() ? 0 : calm + 1;
	}
}
