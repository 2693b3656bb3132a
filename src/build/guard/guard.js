// Written into index.html by src/build/guard.mjs, before everything else that loads. It must work when no other file does, so it
// imports nothing. It shows #not-begun when the app cannot begin (the page may even be cut off before its body); the app says 'deskdrill:begun' when it has.
(() => {
	const PATIENCE = 12_000;
	const FOLDER = new URL('.', location.href).pathname;
	let begun = false;
	let unstyled = false;
	/** Only the first error of a kind is shown, not its consequences. */
	let told = '';
	const slow = setTimeout(tellSlow, PATIENCE);

	// The router throws on broken escapes, so they are encoded before it runs; it then finds no page.
	mendHash();
	addEventListener('popstate', mendHash);

	addEventListener('deskdrill:begun', () => {
		begun = true;
		clearTimeout(slow);
		if (!unstyled) document.getElementById('not-begun')?.remove();
	});
	addEventListener('unhandledrejection', (event) => {
		const { reason } = event;
		tellBroken(reason instanceof Error ? reason.message : String(reason));
	});
	// With capture, since a link that fails to load does not bubble.
	addEventListener('error', tellError, true);

	function mendHash() {
		try {
			decodeURI(decodeURIComponent(location.hash)); // as the router does
		} catch {
			history.replaceState(history.state, '', location.hash.replaceAll('%', '%2525'));
		}
	}

	/** @param {Event} event */
	function tellError(event) {
		const { target } = event;
		if (target instanceof HTMLLinkElement) {
			if (target.rel === 'stylesheet') tellUnstyled();
		} else if (event instanceof ErrorEvent) {
			tellBroken(event.message);
		}
	}

	/** @param {string} reason */
	function tellBroken(reason) {
		if (begun) return;
		const words =
			location.protocol === 'file:'
				? 'It was opened from a file. It has to come from a web server, whose address begins with http.'
				: 'A part of the program did not arrive as it should from the server.';
		show('Deskdrill could not begin', words, `The browser says: ${reason}`);
	}

	function tellSlow() {
		if (begun) return;
		for (const link of document.querySelectorAll('link')) {
			// A style sheet that never loads blocks everything else.
			if (link.rel === 'stylesheet' && !link.sheet) {
				unstyled = true;
				link.remove();
			}
		}
		const words =
			'A part of the program has not arrived from the server yet. It begins as soon as everything is here.';
		show('Deskdrill has not begun yet', words);
	}

	function tellUnstyled() {
		if (unstyled) return;
		unstyled = true;
		const words =
			'A style sheet did not arrive as it should from the server, so Deskdrill may look wrong.';
		show('A part of Deskdrill is missing', words);
	}

	/** @param {string} title @param {string} words @param {string} [detail] */
	function show(title, words, detail = '') {
		if (title === told) return;
		told = title;
		const heading = element('h1', title);
		const kept = element(
			'p',
			'Your desks are kept in this browser, and nothing on this page deletes them.'
		);
		panel().replaceChildren(heading, element('p', words), kept, button('Try again', again));
		if (detail) panel().append(element('small', detail));
		void mayHaveCopy().then(
			(copy) => copy && told === title && offerRemoval(),
			() => undefined // the browser lets pages keep nothing
		);
	}

	function offerRemoval() {
		const words =
			'If that does not help, remove the copy of the program that this browser keeps for offline use. Deskdrill then comes anew from the server.';
		const said = element('p', '');
		const remove = button('Remove the kept copy of the app: your desks stay', () =>
			removeCopy(said)
		);
		panel().append(element('p', words), remove, said);
	}

	/** Fetches everything that this page loaded again, bypassing caches, and reloads the page. */
	async function again() {
		const urls = performance.getEntriesByType('resource').map(({ name }) => name);
		for (const link of document.querySelectorAll('link')) urls.push(link.href);
		const ours = new Set(urls.filter((url) => url.startsWith(location.origin + FOLDER)));
		const ask = (/** @type {string} */ url) =>
			fetch(url, { cache: 'reload', signal: AbortSignal.timeout(10_000) });
		await Promise.allSettled([...ours].map(ask));
		location.reload();
	}

	async function mayHaveCopy() {
		if (!('serviceWorker' in navigator)) return false;
		return (await copies()).length > 0 || (await registrations()).length > 0;
	}

	/** Takes away the program and nothing else: desks are not in these caches. @param {Element} said */
	async function removeCopy(said) {
		const server = await fetch(FOLDER, { cache: 'no-store' }).catch(() => undefined);
		if (!server?.ok) {
			said.textContent =
				'The server does not answer, so the copy was not removed. Connect to the network first.';
			return;
		}
		for (const registration of await registrations()) await registration.unregister();
		for (const copy of await copies()) await caches.delete(copy);
		await again();
	}

	async function registrations() {
		const all = await navigator.serviceWorker.getRegistrations();
		return all.filter(({ scope }) => scope === location.origin + FOLDER);
	}

	async function copies() {
		return (await caches.keys()).filter((name) => name.startsWith(`deskdrill ${FOLDER} `));
	}

	function panel() {
		const found = document.getElementById('not-begun');
		if (found) return found;
		const made = document.createElement('div');
		made.id = 'not-begun';
		made.role = 'alert';
		const body = document.body ?? document.documentElement.appendChild(element('body', ''));
		body.prepend(made);
		return made;
	}

	/** @param {'h1' | 'p' | 'small' | 'body'} tag @param {string} words */
	function element(tag, words) {
		const made = document.createElement(tag);
		made.textContent = words;
		return made;
	}

	/** @param {string} words @param {() => void} onclick */
	function button(words, onclick) {
		const made = document.createElement('button');
		made.type = 'button';
		made.textContent = words;
		made.onclick = onclick;
		return made;
	}
})();
