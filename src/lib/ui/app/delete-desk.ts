import type { DeskId, LongWork } from '#lib/store/index.ts';
import { forgetAddress } from './last-address.ts';
import { store } from './store.ts';

/** Deletes a desk with all its data in this browser. Throws `StoreTrouble`; the desk then still exists. */
export async function deleteDesk(id: DeskId, progress?: LongWork['progress']): Promise<void> {
	await store.deleteDesk(id, progress);
	forgetAddress(id);
}
