const MINUTE = 60_000;

/** `45 s`, `12 min`, `1 h 15 min`, `2 d 3 h`: a length of time (milliseconds) in its two largest units. */
export function durationWords(length: number): string {
	const total = Math.abs(length);
	if (total < MINUTE) return `${Math.round(total / 1000)} s`;
	const minutes = Math.floor(total / MINUTE);
	const [days, hours, rest] = [
		Math.floor(minutes / 1440),
		Math.floor((minutes % 1440) / 60),
		minutes % 60
	];
	if (days) return hours ? `${days} d ${hours} h` : `${days} d`;
	if (hours) return rest ? `${hours} h ${rest} min` : `${hours} h`;
	return `${rest} min`;
}
