import type { BigDesk, DeskId, LongWork, RestoreReport } from '#lib/store/index.ts';

/** Work that takes too long for the page's own thread. */
export type Job =
	| { readonly what: 'grow'; readonly big: BigDesk }
	| { readonly what: 'restore'; readonly file: Blob };
export type Asked = Job | { readonly what: 'give up' };

export type Told =
	| { readonly what: 'progress'; readonly share: number }
	| { readonly what: 'grown'; readonly desk: DeskId }
	| { readonly what: 'restored'; readonly report: RestoreReport }
	| { readonly what: 'trouble'; readonly kind: string; readonly message: string };

/** The person gave the work up; nothing of it is left. */
export class GivenUp extends Error {}

/** Has the work done by a thread of its own. Throws with the store's sentence, or `GivenUp`. */
export function inBackground(job: Job, { progress, signal }: LongWork): Promise<Told> {
	const worker = new Worker(new URL('./long-work.worker.ts', import.meta.url), { type: 'module' });
	const ask = (asked: Asked) => worker.postMessage(asked);
	return new Promise<Told>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Told>) => {
			if (data.what === 'progress') progress?.(data.share);
			else if (data.what !== 'trouble') resolve(data);
			else reject(data.kind === 'given up' ? new GivenUp(data.message) : new Error(data.message));
		};
		worker.onerror = () => reject(new Error('The work could not be begun: reload the page.'));
		signal?.addEventListener('abort', () => ask({ what: 'give up' }));
		ask(job);
	}).finally(() => worker.terminate());
}
