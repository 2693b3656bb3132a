/** The anchor that GitHub gives a heading: lower case, without punctuation, blanks as hyphens. */
export function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
}
