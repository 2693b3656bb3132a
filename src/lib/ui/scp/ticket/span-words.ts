/** A length of time (ms) in its two largest units, for a glance: "2 d 4 h", "47 min". */
export function spanWords(span: number): string {
	const minutes = Math.floor(span / 60_000);
	const [days, hours, rest] = [
		Math.floor(minutes / 1440),
		Math.floor(minutes / 60) % 24,
		minutes % 60
	];
	if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
	if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
	return `${rest} min`;
}
