/** The anchor that GitHub gives a heading: lower case, without punctuation, blanks as hyphens. */
export function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
}

/** The anchors of a Markdown text, in order; a second heading of the same words gets "-1". */
export function anchorsIn(markdown: string): string[] {
	const seen = new Map<string, number>();
	const withoutCode = markdown.replaceAll(/^```.*?^```/gms, '');
	return [...withoutCode.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
		const anchor = anchorOf(heading);
		const times = seen.get(anchor) ?? 0;
		seen.set(anchor, times + 1);
		return times ? `${anchor}-${times}` : anchor;
	});
}
