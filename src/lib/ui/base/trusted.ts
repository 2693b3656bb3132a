/*
 * The content security policy allows text to become HTML, or a script address, only through the named policies that it lists
 * (svelte.config.js, `trusted-types`). Browsers without Trusted Types accept plain text. The DOM types know plain text only.
 */

interface TrustedTypes {
	createPolicy(
		name: string,
		rules: {
			createHTML?: (html: string) => string;
			createScriptURL?: (address: string) => string;
		}
	): { createHTML(html: string): unknown; createScriptURL(address: string): unknown };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The policy that turns text into HTML. `clean` sanitizes the text. */
export function htmlPolicy(
	name: string,
	clean: (html: string) => string
): (html: string) => string {
	const policy = trustedTypes?.createPolicy(name, { createHTML: clean });
	return (html) => (policy ? (policy.createHTML(html) as string) : clean(html));
}

const scripts = trustedTypes?.createPolicy('deskdrill-scripts', { createScriptURL: own });

/** The address of a worker, which must come from where the page comes from. Throws a `TypeError` for any other. */
export function trustedScript(address: string): string {
	return scripts ? (scripts.createScriptURL(address) as string) : own(address);
}

function own(address: string): string {
	const { href, origin } = new URL(address, document.baseURI);
	if (origin !== location.origin) throw new TypeError(`${href} is no script of this app.`);
	return href;
}
