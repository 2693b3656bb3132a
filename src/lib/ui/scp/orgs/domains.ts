/** Mail domains as they are typed: between commas or spaces, with or without the @. */
export function readDomains(text: string): string[] {
	const domains = text
		.toLowerCase()
		.split(/[\s,;]+/)
		.map((domain) => domain.replace(/^@/, ''))
		.filter(Boolean);
	return [...new Set(domains)];
}
