import type { Instant } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { localDay } from '#lib/desk/views/closed-periods.ts';

type Config = Pick<Tables, 'get'>;

/** IANA zone of the desk's calendar. */
export function zoneOf(config: Config): string {
	return config.get('settings', 1)?.timezone ?? 'UTC';
}

/** Days since 1970 that the desk's calendar shows. */
export function dayAt(config: Config, instant: Instant): number {
	return localDay(instant, zoneOf(config));
}
