import { vi } from 'vitest';

/** From now on the browser has no room for another record. Answers with what frees room again. */
export function fillStorage(): () => void {
	const full = () => {
		throw new DOMException('The disk is full.', 'QuotaExceededError');
	};
	const spies = [
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full),
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full),
		vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(full)
	];
	return () => spies.forEach((spy) => spy.mockRestore());
}
