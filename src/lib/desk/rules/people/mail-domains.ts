import { isEmail } from './mail-address.ts';

/** Mail domains as they are typed, between commas; none when nothing is typed. */
export function readDomains(text: string): string[] {
	return text.trim() === '' ? [] : text.split(',');
}

/** Errors; null when each is allowed after an @ (kind *organization-domain*). */
export function domainsProblem(domains: readonly string[]): string | null {
	const wrong = domains.some((domain) => !isEmail(`x@${domain.trim()}`));
	return wrong ? 'Enter a valid email domain, like domain.com' : null;
}
