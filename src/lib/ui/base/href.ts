import { base, resolve } from '$app/paths';

/**
 * The address of a page of the app, for links and `goto`: `href('/labs/[id]', { id })` is `#/labs/<id>`.
 * SvelteKit 2 answers `${base}#/labs/<id>`, and `base` lacks the closing slash, so that outside the root
 * folder of a host such a link leaves the app; `#/...` alone never does.
 */
export const href: typeof resolve = ((...args: Parameters<typeof resolve>) =>
	resolve(...args).slice(base.length)) as typeof resolve;
