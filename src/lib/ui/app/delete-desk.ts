import type { DeskId, LongWork } from '#lib/store/index.ts';
import { forgetAddress } from './last-address.ts';
import { store } from './store.ts';

/** Deletes a desk with everything that this browser knows of it. Throws `StoreTrouble`; then it is still there. */
export async function deleteDesk(id: DeskId, progress?: LongWork['progress']): Promise<void> {
	await store.deleteDesk(id, progress);
	forgetAddress(id);
}
