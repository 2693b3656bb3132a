import { expect, it } from 'vitest';
import { instantOfWallTime, wallTime } from './wall-time.ts';

const zone = 'America/New_York';

it("shows an instant as the desk's wall clock does, and reads it back", () => {
	const at = Date.UTC(2026, 10, 22, 22, 19);
	expect(wallTime(at, zone)).toBe('2026-11-22T17:19');
	expect(instantOfWallTime('2026-11-22T17:19', zone)).toBe(at);
});

it('has no instant for an empty input', () => {
	expect(wallTime(null, zone)).toBe('');
	expect(instantOfWallTime('', zone)).toBeNull();
});
