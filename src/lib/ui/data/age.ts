const MINUTE = 60_000;
const steps = [
	['year', 365 * 24 * 60 * MINUTE],
	['month', 30 * 24 * 60 * MINUTE],
	['week', 7 * 24 * 60 * MINUTE],
	['day', 24 * 60 * MINUTE],
	['hour', 60 * MINUTE],
	['minute', MINUTE]
] as const;

/** How long ago something was (real instants in milliseconds): `3 days ago`. */
export function ageWords(at: number, now: number): string {
	const age = now - at;
	const step = steps.find(([, length]) => age >= length);
	// Never reports a time in the future, after the clock was set back.
	if (!step) return 'just now';
	const [unit, length] = step;
	return new Intl.RelativeTimeFormat('en').format(-Math.floor(age / length), unit);
}
