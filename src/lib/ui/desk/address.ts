/** An address of the simulated machine, taken apart. */
export interface Address {
	/** As in the product: `/osTicket/scp/tickets.php`. */
	path: string;
	query: Readonly<Record<string, string>>;
	/** Path and query again, in the one spelling that addresses are compared by. */
	text: string;
}

export interface Bookmark {
	label: string;
	address: string;
}

/** The typed address is outside of the simulated machine. */
export interface Outside {
	outside: string;
}

const HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Parses typed addresses: `http://localhost/osTicket`, `localhost/osticket/scp`, `/osTicket/view.php`, `karen@lab.example`. Typing errors
 * that browsers correct are corrected: `localhost\\osTicket`, `http:/localhost/osTicket`.
 */
export function readAddress(typed: string): Address | Outside {
	const text = typed.trim();
	const [, scheme, mail = ''] = /^(mailto:)?([^\s/\\:?]+@[^\s/\\?:]+)(?:\?.*)?$/i.exec(text) ?? [];
	// Only in a link is "%25" a sign for something else.
	if (mail) return addressOf(`/mail/${scheme ? mail : encodeURIComponent(mail.toWellFormed())}`);
	const url = urlOf(text);
	if (!url || !HOSTS.has(url.hostname)) return { outside: text };
	return addressOf(url.pathname + url.search);
}

/** Read by the browser's own rules: several slashes or none, backslashes, a name and a port are all the same to it. */
function urlOf(text: string): URL | null {
	const [, host] = /^(?:https?:[\\/]*|[\\/]{2,})(.*)$/is.exec(text) ?? [];
	// "/osTicket" and, without a host, "osTicket/scp" are meant for the only machine there is.
	const isPath = host === undefined && /^(?:[\\/]|(?:osticket|workplace)(?![^\\/?#]))/i.test(text);
	const full = `http://${isPath ? `localhost/${text}` : (host ?? text)}`;
	return URL.canParse(full) ? new URL(full) : null;
}

/** Of a path with its query, as routes and links hold it. */
export function addressOf(text: string): Address {
	const [before = ''] = text.split('#');
	const [rawPath = '', search = ''] = before.split(/\?(.*)/s);
	const path = plainPath(rawPath);
	const query = Object.fromEntries(new URLSearchParams(search));
	const words = new URLSearchParams(query).toString();
	const shown = encoded(path);
	return { path, query, text: words ? `${shown}?${words}` : shown };
}

/** The lab's web server ignores case and missing slashes after folders. */
function plainPath(raw: string): string {
	const path = `/${raw.replace(/^\/+/, '')}`
		.replace(/^\/osticket(?=\/|$)/i, '/osTicket')
		.replace(/^\/workplace(?=\/|$)/i, '/workplace');
	if (inWorkplace(path)) {
		const page = decoded(path.slice('/workplace'.length)).toLowerCase();
		return `/workplace/${page.replace(/^\/+|\/+$/g, '')}`;
	}
	if (!path.startsWith('/osTicket')) return path === '/' ? '/osTicket/' : decoded(path);
	const rest = decoded(path.slice('/osTicket'.length)).toLowerCase();
	const file = rest.replace(/\/index\.php$/, '/');
	return `/osTicket${/\.php$/.test(file) || file.endsWith('/') ? file : `${file}/`}`;
}

/** Whether a path leads to a page of the workplace. */
export function inWorkplace(path: string): boolean {
	return /^\/workplace(\/|$)/.test(path);
}

/** Decodes escapes; a "%" that begins none stays a "%". */
function decoded(path: string): string {
	return path.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return escapes;
		}
	});
}

/** The reverse, so that every address works in a link: the app's router refuses a "%" that begins no escape. */
function encoded(path: string): string {
	return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** As a real browser would show it. */
export function shownAddress(address: Address): string {
	return `http://localhost${address.text}`;
}
