import DOMPurify, { type Config } from 'dompurify';
import { flatten } from './bound.ts';
import { destinationOf } from './links.ts';
import { htmlPolicy } from './trusted.ts';

/*
 * The only place where text from people (tickets, mails, scenario files, backups) becomes elements of the page. Only the listed elements
 * remain, and nothing can run, load, restyle, or navigate unasked: the only attributes with addresses are a link's `href` and the `src` of
 * an image with inline data.
 */
const rules: Config = {
	ALLOWED_TAGS: (
		'a abbr b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption ' +
		'figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub summary sup ' +
		'table tbody td tfoot th thead tr tt u ul var wbr'
	).split(' '),
	ALLOWED_ATTR: (
		'abbr align alt bgcolor border cellpadding cellspacing color colspan datetime dir face headers height href lang reversed ' +
		'rowspan scope size span src start title type valign value width'
	).split(' '),
	// The content of other elements is kept; the content of these is dropped.
	FORBID_CONTENTS: (
		'annotation-xml audio head iframe math noembed noframes noscript object script select style svg template textarea title ' +
		'video'
	).split(' '),
	ALLOW_DATA_ATTR: false,
	ALLOW_ARIA_ATTR: false
};

/** Stands for a picture without a name that is not fetched. */
const ELSEWHERE = '[image from another website: not loaded]';

const purify = DOMPurify(window);

purify.addHook('afterSanitizeAttributes', (node) => {
	const { tagName } = node;
	if (tagName === 'A') aim(node);
	else node.removeAttribute('href');
	// An external image would reveal the reader to its owner, and cannot load offline.
	if (tagName !== 'IMG') node.removeAttribute('src');
	else if (!/^data:image\//i.test(node.getAttribute('src') ?? ''))
		node.replaceWith(document.createTextNode(node.getAttribute('alt') || ELSEWHERE));
});

/** A link without a valid target becomes text. */
function aim(link: Element) {
	const destination = destinationOf(link.getAttribute('href') ?? '');
	if (!destination) return link.removeAttribute('href');
	link.setAttribute('href', destination.address);
	if (destination.to === 'outside') link.setAttribute('rel', 'noopener noreferrer nofollow');
}

/** Harmless elements made from HTML of any origin. */
export function cleanFragment(html: string): DocumentFragment {
	const fragment = purify.sanitize(html, { ...rules, RETURN_DOM_FRAGMENT: true });
	flatten(fragment);
	return fragment;
}

/** The same as text. */
export function cleanHtml(html: string): string {
	const box = document.createElement('div');
	box.append(cleanFragment(html));
	return box.innerHTML;
}

/** The same for commands of the editor that take HTML: what they are given is always cleaned. */
export const insertableHtml = htmlPolicy('deskdrill-clean', cleanHtml);
