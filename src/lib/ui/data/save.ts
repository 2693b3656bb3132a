import type { DeskSummary, LongWork } from '#lib/store/index.ts';
import { download } from '#lib/ui/base/download.ts';
import { makeBackup } from './backup/work.ts';
import { store } from '#lib/ui/app/store.ts';
import { fileName } from './file-name.ts';

/** Hands a backup of everything over. Answers with what there is to say. Throws with a sentence, or `Cancelled`. */
export async function saveEverything(work: LongWork): Promise<string> {
	const before = await store.presentWork();
	const file = await makeBackup('all', work);
	const name = fileName('');
	download(name, file);
	try {
		await store.noteBackup(before, file.size);
		return handed(name);
	} catch {
		return `${handed(name)} There was no storage left to record the time of this backup.`;
	}
}

/** Hands a backup of one desk over. Throws with a sentence, or `Cancelled`. */
export async function saveDesk({ id, title }: DeskSummary, work: LongWork): Promise<string> {
	const file = await makeBackup([id], work);
	const name = fileName(title);
	download(name, file);
	return handed(name);
}

function handed(name: string): string {
	return `${name} was created, read back and compared: it is complete. It is in your browser's downloads.`;
}
