/**
 * The app's own address, which lies behind the #. SvelteKit's hash router matches its path to a route
 * (`[...rest]` takes in the slashes: `#/desk/7/osTicket/scp/tickets.php?id=2` gives
 * `params.address === 'osTicket/scp/tickets.php'`), but `page.url.searchParams` knows only what stands
 * before the #, and `page.url.hash` holds it all. Following a link or `goto` keeps the page; writing
 * `location.hash` loads it again; a form with `method="get"` puts its fields before the #, so such a form
 * handles its `submit` and calls `goto`.
 * @returns path (`pathname`), query (`searchParams`) and fragment (`hash`) of the part after the #
 */
export function hashUrl(url: URL): URL {
	const inside = url.hash.slice(1);
	return new URL(`${url.origin}${inside.startsWith('/') ? inside : `/${inside}`}`);
}
