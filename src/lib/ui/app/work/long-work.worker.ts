import { DeskDatabase, Store, StoreTrouble } from '#lib/store/index.ts';
import type { AnswerOf, Asked, Job, JobName, WorkerMessage } from './long-work.ts';

/** Grows, saves, reads and verifies desks beside the page, with the same database. */
const store = new Store(new DeskDatabase());
const giving = new AbortController();
const tell = (told: WorkerMessage) => postMessage(told);

onmessage = ({ data }: MessageEvent<Asked>) => {
	if (data.what === 'give up') giving.abort();
	else
		done(data).then(
			(answer) => tell({ what: 'done', answer }),
			(error: unknown) =>
				tell({
					what: 'trouble',
					kind: error instanceof StoreTrouble ? error.kind : '',
					message: error instanceof Error ? error.message : String(error)
				})
		);
};

function done(job: Job): Promise<AnswerOf<JobName>> {
	const work = {
		progress: (share: number) => tell({ what: 'progress', share }),
		signal: giving.signal
	};
	switch (job.what) {
		case 'grow':
			return store.growDesk(job.big, work);
		case 'save':
			return store.backup(job.desks, { kept: job.kept, ...work });
		case 'inspect':
			return store.inspect(job.file, work);
		case 'restore':
			return store.restore(job, job.choice, work);
		case 'verify':
			return store.verify(job.desks, work);
	}
}
