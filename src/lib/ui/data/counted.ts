/** `1 desk`, `3 desks`, `1,200 tickets`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
	return new Intl.ListFormat('en-GB').format(parts);
}
