/** Common parser errors in plain words. */
export function worded(code: string, message: string): { message: string; hint?: string } {
	switch (code) {
		case 'TAB_AS_INDENT':
			return { message: 'A tab is used to indent.', hint: 'Use spaces: two for each level.' };
		case 'MULTIPLE_DOCS':
			return { message: 'A second document begins here.', hint: 'One file holds one document.' };
		case 'TAG_RESOLVE_FAILED':
			return { message: 'There is a tag here.', hint: 'Files are plain data: leave it out.' };
		case 'NON_STRING_KEY':
			return { message: 'A key must be a word.', hint: 'Put it in quotes.' };
		default:
			return { message: `This cannot be read: ${message.replace(/\.?$/, '.')}`, hint: HINT };
	}
}
const HINT = 'Often a text that contains a colon or a # needs quotes.';
