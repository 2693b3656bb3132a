import { anchorOf } from './anchors.ts';

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
