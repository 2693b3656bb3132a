/** Whether two names are the same, whatever their capitals. */
export function isSameName(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The item of this name in a list of a device. */
export function itemNamed<T extends { readonly name: string }>(
	all: readonly T[],
	wanted: string
): T | undefined {
	return all.find(({ name }) => isSameName(name, wanted));
}

/** The list with the changed item in the place of the old one. */
export function withItem<T>(all: readonly T[], old: T, columns: Partial<T>): readonly T[] {
	return all.map((one) => (one === old ? { ...one, ...columns } : one));
}

export function withoutItem<T>(all: readonly T[], old: T): readonly T[] {
	return all.filter((one) => one !== old);
}
