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

/** What somebody typed leads out of the simulated machine. */
export interface Outside {
	outside: string;
}

const HOSTS = new Set(['localhost', '127.0.0.1']);

/** Understands what a learner types: `http://localhost/osTicket`, `localhost/osticket/scp`, `/osTicket/view.php`, `karen@lab.example`. */
export function readAddress(typed: string): Address | Outside {
	const text = typed.trim();
	const mail = /^(?:mailto:)?([^\s/:?]+@[^\s/?]+)$/.exec(text);
	if (mail) return addressOf(`/mail/${mail[1]}`);
	if (text.startsWith('/')) return addressOf(text);
	const [, host = '', rest = ''] = /^(?:https?:\/\/)?([^/?#]*)(.*)$/i.exec(text) ?? [];
	const name = host.replace(/:\d+$/, '').toLowerCase();
	if (HOSTS.has(name)) return addressOf(rest || '/');
	// "osTicket/scp" without a host is meant for the only machine there is.
	if (/^osticket$/i.test(host)) return addressOf(`/${text}`);
	return { outside: text };
}

/** Of a path with its query, as routes and links hold it. */
export function addressOf(text: string): Address {
	const [before = ''] = text.split('#');
	const [rawPath = '', search = ''] = before.split(/\?(.*)/s);
	const path = plainPath(rawPath);
	const query = Object.fromEntries(new URLSearchParams(search));
	const words = new URLSearchParams(query).toString();
	return { path, query, text: words ? `${path}?${words}` : path };
}

/** The web server of the lab does not care for upper and lower case, nor for a missing slash after a folder. */
function plainPath(raw: string): string {
	const path = `/${raw.replace(/^\/+/, '')}`.replace(/^\/osticket(?=\/|$)/i, '/osTicket');
	if (!path.startsWith('/osTicket')) return path === '/' ? '/osTicket/' : decoded(path);
	const rest = decoded(path.slice('/osTicket'.length)).toLowerCase();
	const file = rest.replace(/\/index\.php$/, '/');
	return `/osTicket${/\.php$/.test(file) || file.endsWith('/') ? file : `${file}/`}`;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** As a real browser would show it. */
export function shownAddress(address: Address): string {
	return `http://localhost${address.text}`;
}
