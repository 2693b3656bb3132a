import { getContext, setContext } from 'svelte';

/** Target of a link in a text. */
export type Destination =
	/** A page of the simulated machine; `http://localhost/...`, or `mailto:` for a mailbox. */
	| { to: 'inside'; address: string }
	/** The real web: only after confirmation. */
	| { to: 'outside'; address: string };

/** Addresses without a host are those of the help desk. */
const BASE = 'http://localhost/osTicket/';
const HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Resolves a link as a browser would on a page of the help desk. Null for unsupported targets: anchors, telephone numbers, files, scripts,
 * data.
 */
export function destinationOf(href: string): Destination | null {
	const written = href.trim();
	if (written === '' || written.startsWith('#') || !URL.canParse(written, BASE)) return null;
	const url = new URL(written, BASE);
	if (url.protocol === 'mailto:') return mailbox(url);
	if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
	if (HOSTS.has(url.hostname))
		return { to: 'inside', address: `http://localhost${url.pathname}${url.search}` };
	return { to: 'outside', address: url.href };
}

/** "mailto:karen@lab.example?subject=..." opens Karen's mailbox. */
function mailbox({ pathname }: URL): Destination | null {
	return /^[^\s/?,]+@[^\s/?,]+$/.test(pathname)
		? { to: 'inside', address: `mailto:${pathname}` }
		: null;
}

export interface LinkFollower {
	/** Null where there is no simulated browser: such links are shown as text. */
	inside: ((address: string) => void) | null;
	/** Asks, and goes when the answer is yes. */
	outside: (address: string) => void;
}

const key = Symbol('links');

/** Sets the link handler for all texts in the component and below. */
export function followLinks(how: Partial<LinkFollower>) {
	setContext(key, { ...linkFollower(), ...how });
}

export function linkFollower(): LinkFollower {
	return getContext<LinkFollower | undefined>(key) ?? { inside: null, outside: () => {} };
}
