import { htmlPolicy } from './trusted.ts';

/** Only for documents that are never shown: nothing in them runs or loads. */
const unshown = htmlPolicy('deskdrill-unshown', (html) => html);

/** HTML as a body that is never shown. */
export function inertBody(html: string): HTMLElement {
	return new DOMParser().parseFromString(unshown(html), 'text/html').body;
}

/** The text of HTML, as a reader would see it. */
export function textOfHtml(html: string): string {
	return inertBody(html).textContent;
}
