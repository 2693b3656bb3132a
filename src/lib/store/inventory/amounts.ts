/** `1 desk`, `3 desks`, `1,200 tickets`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

/** Bytes as a person reads them: `1.2 MB`. What was only estimated says so: `about 1.2 MB`. */
export function byteWords(bytes: number, exact = true): string {
	let power = bytes < STEP ? 0 : Math.floor(Math.log10(bytes) / 3);
	// 999,960 would be written as 1,000 kB.
	if (bytes / STEP ** power >= STEP - 0.05) power++;
	power = Math.min(power, units.length - 1);
	const words = new Intl.NumberFormat('en', {
		style: 'unit',
		unit: units[power],
		unitDisplay: power === 0 ? 'long' : 'short',
		maximumFractionDigits: power === 0 ? 0 : 1
	}).format(bytes / STEP ** power);
	return exact ? words : `about ${words}`;
}
