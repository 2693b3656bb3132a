import type { ServiceState } from '#lib/workplace/model/index.ts';

/** The tone of a service's badge. */
export const tones = { up: 'good', degraded: 'warn', down: 'bad' } as const satisfies Record<
	ServiceState,
	string
>;
