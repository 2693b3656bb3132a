import DOMPurify, { type Config } from 'dompurify';

/*
 * The one place where text that somebody wrote (tickets, mails, scenario files, backups) becomes elements of the page.
 * Nothing that runs, loads, restyles or takes the learner elsewhere unasked survives.
 */
const rules: Config = {
	USE_PROFILES: { html: true },
	FORBID_TAGS: [
		'style',
		'form',
		'input',
		'button',
		'textarea',
		'select',
		'dialog',
		'iframe',
		'video',
		'audio'
	],
	// Ids and names could shadow the page's own; style could cover it.
	FORBID_ATTR: [
		'style',
		'id',
		'name',
		'class',
		'srcset',
		'ping',
		'tabindex',
		'autofocus',
		'accesskey'
	],
	ALLOW_DATA_ATTR: false,
	ALLOW_ARIA_ATTR: false
};

const purify = DOMPurify(window);

purify.addHook('afterSanitizeAttributes', (node) => {
	if (node.tagName === 'A' && node.hasAttribute('href')) {
		const address = node.getAttribute('href') ?? '';
		if (address.startsWith('#')) return;
		node.setAttribute('target', '_blank');
		node.setAttribute('rel', 'noopener noreferrer nofollow');
	}
	// A picture from elsewhere would tell its owner who reads, and cannot load offline.
	if (node.tagName === 'IMG' && !(node.getAttribute('src') ?? '').startsWith('data:image/')) {
		node.replaceWith(document.createTextNode(node.getAttribute('alt') || '[picture]'));
	}
});

/** Harmless elements made from HTML of any origin. */
export function cleanFragment(html: string): DocumentFragment {
	return purify.sanitize(html, { ...rules, RETURN_DOM_FRAGMENT: true });
}

/** The same as text. */
export function cleanHtml(html: string): string {
	return purify.sanitize(html, { ...rules, RETURN_DOM_FRAGMENT: false });
}
