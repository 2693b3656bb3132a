/** The id of the scenario that a file translates; null when it is no overlay. The file need not be readable. */
export function translates(text: string): string | null {
	return /^translates[ \t]*:[ \t]*['"]?([^\s'"#]*)/m.exec(text)?.[1] ?? null;
}
