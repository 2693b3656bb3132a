import type {
	BigDesk,
	Choice,
	DeskId,
	InspectedBackup,
	KeptByPage,
	LongWork,
	RestoreReport,
	VerifiedDesk
} from '#lib/store/index.ts';
import { trustedScript } from '#lib/ui/base/trusted.ts';
import workerAddress from './long-work.worker.ts?worker&url';

/** Jobs for a worker, with their results. */
interface Jobs {
	grow: [asked: { big: BigDesk }, answer: DeskId];
	save: [asked: { desks: readonly DeskId[] | 'all'; kept: KeptByPage }, answer: Blob];
	inspect: [asked: { file: Blob }, answer: InspectedBackup];
	restore: [asked: { file: Blob; choice: Choice }, answer: RestoreReport];
	verify: [asked: { desks: readonly DeskId[] | 'all' }, answer: readonly VerifiedDesk[]];
}
export type JobName = keyof Jobs;
export type JobOf<N extends JobName> = { readonly what: N } & Readonly<Jobs[N][0]>;
export type AnswerOf<N extends JobName> = Jobs[N][1];
export type Job = { [N in JobName]: JobOf<N> }[JobName];
export type Asked = Job | { readonly what: 'give up' };

export type WorkerMessage =
	| { readonly what: 'progress'; readonly share: number }
	| { readonly what: 'done'; readonly answer: AnswerOf<JobName> }
	| { readonly what: 'trouble'; readonly kind: string; readonly message: string };

/** The user cancelled the work; nothing was kept. */
export class Cancelled extends Error {}

/** Runs the work in a worker. Throws the store's error, or `Cancelled`. */
export function inBackground<N extends JobName>(
	job: JobOf<N>,
	{ progress, signal }: LongWork
): Promise<AnswerOf<N>> {
	const worker = new Worker(trustedScript(workerAddress), { type: 'module' });
	const ask = (asked: Asked) => worker.postMessage(asked);
	return new Promise<AnswerOf<N>>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
			if (data.what === 'progress') progress?.(data.share);
			// The answer is that of the job that was asked for.
			else if (data.what === 'done') resolve(data.answer as AnswerOf<N>);
			else reject(data.kind === 'given up' ? new Cancelled(data.message) : new Error(data.message));
		};
		worker.onerror = () => reject(new Error('The work could not be started: reload the page.'));
		signal?.addEventListener('abort', () => ask({ what: 'give up' }));
		ask(job as unknown as Job);
	}).finally(() => worker.terminate());
}
