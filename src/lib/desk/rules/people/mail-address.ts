/** Characters allowed before the @, besides dots between them. */
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
/** Hosts without a dot, of digits, with hyphens anywhere, and numbers in brackets are all right. */
const HOST = /^(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f.:]+\])$/;

/** Is it a mail address, by the product's rules (kind *validation*)? Surrounding spaces are ignored. */
export function isEmail(text: string): boolean {
	const parts = text.trim().split('@');
	const [local = '', host = ''] = parts;
	return parts.length === 2 && LOCAL.test(local) && isHost(host);
}

/** Is it allowed after the @? */
function isHost(text: string): boolean {
	return HOST.test(text) && text.toLowerCase() !== 'localhost';
}

/** The form in which addresses are compared. */
export function tidyEmail(email: string): string {
	return email.trim().toLowerCase();
}

export function localPart(email: string): string {
	return email.trim().split('@')[0] ?? email;
}
