/** The product strips tags from what is typed into a line. A "<" that begins no tag stays. */
export function withoutTags(text: string): string {
	return text.replace(/<\/?[a-z!?][^<>]*>/gi, '');
}
