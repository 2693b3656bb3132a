import { DeskDatabase, Store, StoreTrouble } from '#lib/store/index.ts';
import type { Asked, Job, Told } from './long-work.ts';

/** Grows and restores desks beside the page, with the same database. */
const store = new Store(new DeskDatabase());
const giving = new AbortController();
const tell = (told: Told) => postMessage(told);

onmessage = ({ data }: MessageEvent<Asked>) => {
	if (data.what === 'give up') giving.abort();
	else
		done(data).then(tell, (error: unknown) =>
			tell({
				what: 'trouble',
				kind: error instanceof StoreTrouble ? error.kind : '',
				message: error instanceof Error ? error.message : String(error)
			})
		);
};

async function done(job: Job): Promise<Told> {
	const work = {
		progress: (share: number) => tell({ what: 'progress', share }),
		signal: giving.signal
	};
	if (job.what === 'grow') return { what: 'grown', desk: await store.growDesk(job.big, work) };
	return { what: 'restored', report: await store.restore(job.file, work) };
}
